import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from "parse5";
import { writeIndexedHtml } from "../../src/search/record/indexed-html.ts";
import type { IndexedDocument } from "../../src/search/record/read-record.ts";
import { openBundle } from "./bundles.ts";

type Fragment = Pick<IndexedDocument, "url" | "meta" | "filters">;

/** The publications of a finished site as documents to index: their texts from the pages, the rest from the index. */
export function readSiteDocuments(siteDir: string): readonly IndexedDocument[] {
  return globSync("pagefind/*/fragment/*.pf_bundle", { cwd: siteDir })
    .flatMap((file) => openBundle(readFileSync(join(siteDir, file))))
    .map((record) => JSON.parse(`${record}`) as Fragment)
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, meta, filters }) => {
      const page = readFileSync(join(siteDir, url, "index.html"), "utf8");
      const texts = findAll(parse(page), (element) =>
        element.attrs.some(({ name }) => name === "data-search-text"),
      );
      const [subtitle, body] = ["p", "div"].map((name) => texts.find(({ tagName }) => tagName === name));
      const html = writeIndexedHtml({
        title: meta.title ?? "",
        subtitle: subtitle ? textOf(subtitle) : "",
        body: body ? serialize(body) : "",
        attachments: [],
      });
      return { url, meta, filters, sorts: { date: meta.date ?? "" }, html };
    });
}

/** The elements of a tree in document order. */
export function findAll(
  node: DefaultTreeAdapterTypes.Node,
  isWanted: (element: DefaultTreeAdapterTypes.Element) => boolean,
): readonly DefaultTreeAdapterTypes.Element[] {
  const own = defaultTreeAdapter.isElementNode(node) && isWanted(node) ? [node] : [];
  const children = "childNodes" in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => findAll(child, isWanted))];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
