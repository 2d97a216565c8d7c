import { unescapeHtml } from "../../../model/escape.ts";

/** The text of HTML in one line, as Pagefind has what it shows. */
export function normalizeText(html: string): string {
  return unescapeHtml(html)
    .trim()
    .replaceAll(/(?:\r?\n)+/g, " ")
    .replaceAll(/\s{2,}/g, " ");
}
