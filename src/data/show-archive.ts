import type { OpenArchive } from "./open-archive.ts";
import { PAGE_KINDS, type PageKind } from "./page-kinds.ts";
import type { PagePath } from "./page-path.ts";
import { showPages } from "./page-source.ts";

/** Shows all pages of an archive; the paths of a kind are made when they are first asked for. */
export function showArchive(archive: OpenArchive): void {
  const made = new Map<PageKind, readonly PagePath[]>();
  showPages({
    archive,
    paths: (kind) => {
      const paths = made.get(kind) ?? PAGE_KINDS[kind](archive);
      made.set(kind, paths);
      return paths;
    },
  });
}
