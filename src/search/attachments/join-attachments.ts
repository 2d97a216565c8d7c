import { readAttachmentText } from "./attachment-texts.ts";

/** The text of a file attached to a page, as it is indexed with the page. */
export interface IndexedAttachment {
  /** The id of the element on the page that stands for the file. */
  readonly anchor: string;
  readonly title: string;
  /** The file in the cache that holds the text, named by its digest. */
  readonly text: string;
}

/** A file's words count for less than the page's own, which it often repeats. */
const ATTACHMENT_WEIGHT = 0.5;

/**
 * What is indexed of a page: its indexed part and, each under a heading that leads to it, its attachments' texts.
 *
 * @param part as `readIndexedPart` gives it
 */
export function joinAttachments(part: string, attachments: readonly IndexedAttachment[]): string {
  if (attachments.length === 0) return part;
  const sections = attachments.map(({ anchor, title, text }) => {
    const lines = escapeText(readAttachmentText(text));
    return `<h2 id="${anchor}" data-pagefind-weight="1">${escapeText(title)}</h2><div data-pagefind-weight="${ATTACHMENT_WEIGHT}">${lines}</div>`;
  });
  const written = sections.join("");
  return part.replace(/<\/body><\/html>$/, () => `${written}</body></html>`);
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
