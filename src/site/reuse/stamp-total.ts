import { textFor } from "../../model/interface/interface-text.ts";

/** Before and behind the language of a page, where its number of publications is to stand. */
const [BEFORE, BEHIND] = ["@@TOTAL_INDEX:", "@@"];

/**
 * Writes the number of publications into a page, in the language of the page. It stands in the header of all pages;
 * writing it last is what lets an added article leave the others as they were.
 */
export function stampTotal(html: Buffer, total: number): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = html.indexOf(BEFORE); at !== -1; at = html.indexOf(BEFORE, from)) {
    const end = html.indexOf(BEHIND, at + BEFORE.length);
    if (end === -1) break;
    const lang = html.toString("latin1", at + BEFORE.length, end);
    pieces.push(html.subarray(from, at), Buffer.from(textFor(lang).publications(total)));
    from = end + BEHIND.length;
  }
  return Buffer.concat([...pieces, html.subarray(from)]);
}
