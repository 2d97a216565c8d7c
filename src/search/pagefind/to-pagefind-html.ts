import { escapeHtml } from "../../model/markup/escape.ts";
import type { IndexedDocument } from "../record/read-record.ts";

/**
 * The page that Pagefind itself would index for a document.
 *
 * @see https://pagefind.app/docs/metadata/
 */
export function toPagefindHtml({ html, meta, filters, sorts }: Omit<IndexedDocument, "url">): string {
  const tags = [
    ...Object.entries(meta).map(([name, value]) => writeTag("meta", name, value)),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => writeTag("filter", name, value)),
    ),
    ...Object.entries(sorts).map(([name, value]) => writeTag("sort", name, value)),
  ];
  return `<!doctype html><html lang="en"><body>${html}${tags.join("")}</body></html>`;
}

function writeTag(kind: "meta" | "filter" | "sort", name: string, value: string): string {
  return `<meta content="${escapeHtml(value)}" data-pagefind-${kind}="${name}[content]">`;
}
