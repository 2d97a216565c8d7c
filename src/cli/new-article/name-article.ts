import { slug } from "github-slugger";

/** File systems take 255 bytes, and an address is to be read too. */
const MOST_BYTES = 120;

/** The id that an article of this title gets: its words, as many as a file name holds; empty for one without any. */
export function nameArticle(title: string): string {
  const words = slug(title.normalize("NFC"))
    .normalize("NFC")
    .split(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  let id = "";
  for (const word of words) {
    const longer = id === "" ? word : `${id}-${word}`;
    if (Buffer.byteLength(longer) > MOST_BYTES) return id === "" ? shorten(word) : id;
    id = longer;
  }
  return id;
}

function shorten(word: string): string {
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (Buffer.byteLength(cut + segment) > MOST_BYTES) return cut;
    cut += segment;
  }
  return cut;
}
