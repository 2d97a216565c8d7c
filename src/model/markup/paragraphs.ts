import { escapeHtml } from "./escape.ts";

/** Plain text as HTML: every line of it is a paragraph, as YAML folds them. */
export function toParagraphs(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join("");
}
