import { unescapeHtml } from "../../../model/markup/escape.ts";

/** The text of HTML in one line, as Pagefind writes it. */
export function normalizeText(html: string): string {
  return toLine(unescapeHtml(html));
}

/** A text in one line. */
export function toLine(text: string): string {
  return text
    .trim()
    .replaceAll(/(?:\r?\n)+/g, " ")
    .replaceAll(/\s{2,}/g, " ");
}
