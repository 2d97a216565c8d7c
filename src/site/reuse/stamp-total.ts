import { textFor } from "../../model/interface/interface-text.ts";

/** A placeholder for the number of publications is these two with the language of the page between them. */
const [BEFORE, BEHIND] = ["@@TOTAL_INDEX:", "@@"];

/**
 * Writes the number of publications into a page, in the language of the page. The header of every page shows it. Writing it
 * last lets a new article leave the other pages as they were.
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
