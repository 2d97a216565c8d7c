import type { Archive } from "../model/archive.ts";
import type { ImageSet } from "../model/body.ts";
import type { Sourced } from "../model/corpus.ts";
import type { BodyReferenceTable } from "../model/pages/article-page.ts";
import { hrefIn } from "./places.ts";

/** A body with what its placeholders stand for on this site; undefined for a file without a body. */
export function toBodyTable(archive: Archive, source: Sourced): BodyReferenceTable | undefined {
  const { body, file } = source;
  const table = archive.tables.get(file);
  const { digest, lang } = body;
  if (digest === undefined) return undefined;
  if (table === undefined) return { digest, lang, file };
  const images: Record<string, ImageSet> = {};
  for (const [target, path] of Object.entries(table.images)) {
    const set = archive.setting.images[path];
    if (set) images[target] = set;
  }
  const links = Object.entries(table.links).map(
    ([target, address]) => [target, hrefIn(archive, address)] as const,
  );
  return { digest, lang, links: Object.fromEntries(links), images };
}
