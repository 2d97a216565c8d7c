import { slug } from "github-slugger";

/** File systems allow 255 bytes, but people read addresses too. */
const MOST_BYTES = 120;

/** The id of a new article with this title: as many of its words as fit; empty if it has none. */
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
