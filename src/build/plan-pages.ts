import type { OpenArchive } from "../data/open-archive.ts";
import { PAGE_KINDS, type PageKind } from "../data/page-kinds.ts";
import type { PagePath } from "../data/page-path.ts";

/** A page that the site is to have. */
export interface PlannedPage {
  readonly kind: PageKind;
  readonly path: PagePath;
  /** Its path within the site, with forward slashes. */
  readonly file: string;
}

/** Every page of a site, articles first. */
export function planPages(archive: OpenArchive): readonly PlannedPage[] {
  const kinds = Object.keys(PAGE_KINDS) as PageKind[];
  return kinds.flatMap((kind) =>
    PAGE_KINDS[kind](archive).map((path: PagePath) => ({ kind, path, file: fileOf(path.address) })),
  );
}

/** The file that stands at an address. */
export function fileOf(address: string): string {
  return `${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`;
}
