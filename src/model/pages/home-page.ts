import type { ImageSet } from "../body.ts";
import type { BodyReferenceTable } from "./article-page.ts";
import type { Chrome, Place } from "./chrome.ts";
import type { CountedPlace, LeadListing, Listing } from "./listing.ts";

/** A series with its description and newest publications. */
export interface SeriesDigest extends CountedPlace {
  /** The year of its first publication. */
  readonly since?: string | undefined;
  readonly issn?: string | undefined;
  readonly newest: readonly Listing[];
}

/** An author with a portrait. */
export interface Portrayed extends CountedPlace {
  readonly photo?: ImageSet | undefined;
}

/** A part of a home page. Parts without content are left out. */
export type HomeBlock =
  | { readonly kind: "lead"; readonly lead: LeadListing; readonly seconds: readonly Listing[] }
  | { readonly kind: "article"; readonly lead: LeadListing }
  | { readonly kind: "latest" | "events"; readonly listings: readonly Listing[] }
  | {
      readonly kind: "subjects";
      readonly places: readonly CountedPlace[];
      /** The page with the whole list, if the block shows only part of it. */
      readonly all?: Place | undefined;
    }
  | { readonly kind: "people"; readonly people: readonly Portrayed[]; readonly all?: Place | undefined }
  | { readonly kind: "series"; readonly series: readonly SeriesDigest[]; readonly all?: Place | undefined }
  | { readonly kind: "page"; readonly place: Place; readonly body: BodyReferenceTable };

export interface HomePage {
  readonly chrome: Chrome;
  readonly blocks: readonly HomeBlock[];
}
