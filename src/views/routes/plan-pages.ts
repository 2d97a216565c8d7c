import { fileAt } from "../../model/addresses/address-forms.ts";
import type { Editions } from "../edition.ts";
import { PAGE_KINDS, type PageKind } from "./page-kinds.ts";
import type { Route } from "./route.ts";

/** A page that the site is to have. */
export interface PlannedPage {
  readonly kind: PageKind;
  readonly route: Route;
  /** Its path within the site, with forward slashes. */
  readonly file: string;
}

/** Every page of a site, articles first. */
export function planPages(editions: Editions): readonly PlannedPage[] {
  const kinds = Object.keys(PAGE_KINDS) as PageKind[];
  return kinds.flatMap((kind) =>
    PAGE_KINDS[kind](editions).map((route: Route) => ({ kind, route, file: fileAt(route.address) })),
  );
}
