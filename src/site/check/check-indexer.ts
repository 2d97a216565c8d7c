import type { Problem } from "../../model/problem.ts";
import type { Site } from "../../model/schemas/site-schema.ts";
import { chooseIndexer, installedVersion, TESTED_VERSIONS } from "../../search/pagefind/tested-versions.ts";

/** Warns if Pagefind itself makes the search index although the site does not ask for it. */
export function checkIndexer(
  { search }: Pick<Site, "search">,
  version = installedVersion(),
): readonly Problem[] {
  if (chooseIndexer(search.indexer, version) === search.indexer) return [];
  const tested = TESTED_VERSIONS.join(" or ");
  return [
    {
      file: "site.yaml",
      line: 1,
      column: 1,
      id: "untested-pagefind",
      message: `search.indexer: Pagefind ${version} makes the search index itself, which takes longer, since Offprint's own writer is not tested with this version.`,
      remedy: `Install Pagefind ${tested}, test this version as CONTRIBUTING.md says, or write "search: { indexer: pagefind }" to leave it so.`,
    },
  ];
}
