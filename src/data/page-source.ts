import type { OpenArchive } from "./open-archive.ts";
import type { PageKind, PageOf } from "./page-kinds.ts";
import type { PagePath } from "./page-path.ts";

/** Where the pages that Astro renders get what they show. */
export interface PageSource {
  readonly archive: OpenArchive;
  readonly paths: (kind: PageKind) => readonly PagePath[];
}

/**
 * Astro bundles the pages, and a bundle has its own copy of every module; what the process has read reaches them as one
 * global value.
 */
const PLACE = Symbol.for("offprint.pages");
const shared = globalThis as { [PLACE]?: PageSource };

/** Sets what the pages of this process show. The build gives only those that are to be rendered. */
export function showPages(source: PageSource): void {
  shared[PLACE] = source;
}

/** @throws where neither the build nor the preview has read content */
export function pageSource(): PageSource {
  const source = shared[PLACE];
  if (!source)
    throw new Error("No content has been read. Build with “npm run build”, or preview with “npm run dev”.");
  return source;
}

/** The pages of a kind, as `getStaticPaths` answers. */
export function pathsOf<Kind extends PageKind>(kind: Kind) {
  return pageSource().paths(kind) as readonly PagePath<PageOf<Kind>>[] as PagePath<PageOf<Kind>>[];
}

/** The page of a kind that has one page and no `getStaticPaths`. */
export function pageOf<Kind extends PageKind>(kind: Kind): PageOf<Kind> {
  const [path] = pathsOf(kind);
  if (!path) throw new Error(`There is no page of the kind ${kind}.`);
  return path.props.page;
}
