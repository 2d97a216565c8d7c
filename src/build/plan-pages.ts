import type { OpenArchive } from "../data/open-archive.ts";
import { PAGE_KINDS, type PageKind } from "../data/page-kinds.ts";
import type { PagePath } from "../data/page-path.ts";
import { fileAt } from "../domain/addresses.ts";

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
    PAGE_KINDS[kind](archive).map((path: PagePath) => ({ kind, path, file: fileAt(path.address) })),
  );
}
