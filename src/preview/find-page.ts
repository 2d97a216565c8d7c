import { fromHref } from "../model/addresses/address-forms.ts";
import { NOT_FOUND } from "../model/addresses/addresses.ts";
import type { Archive } from "../model/archive.ts";
import { openEditions } from "../views/edition.ts";
import { type PlannedPage, planPages } from "../views/routes/plan-pages.ts";
import { type OpenBodyOf, type ShownPage, showPage } from "../views/shown-page.ts";

/** Finds the page at an address that a browser asks for, percent-encoded and with the base; else the 404 page. */
type FindPage = (pathname: string) => Promise<ShownPage>;

/** Lists the addresses of an archive only when the first page is asked for. */
export function openPageFinder(archive: Archive, openBody: OpenBodyOf): FindPage {
  const { base } = archive.setting;
  let listed: ReadonlyMap<string, PlannedPage> | undefined;
  return async (pathname) => {
    listed ??= new Map(planPages(openEditions(archive)).map((page) => [page.route.address, page]));
    const found = listed.get(fromHref(pathname, base) ?? pathname) ?? listed.get(NOT_FOUND);
    if (!found) throw new Error(`There is no page ${NOT_FOUND}.`);
    return showPage(found.kind, found.route, base, openBody);
  };
}

/** Vite loads its own copy of this module for pages. The two copies share a global value. */
const PLACE = Symbol.for("offprint.preview");
const shared = globalThis as { [PLACE]?: FindPage };

/** Sets how this process's preview finds its pages. */
export function showPages(find: FindPage): void {
  shared[PLACE] = find;
}

/** Undefined until content has been read. */
export function shownPages(): FindPage | undefined {
  return shared[PLACE];
}
