import type { ImageSet } from "../body.ts";
import type { AuthorView, BodyReferenceTable } from "./article-page.ts";
import type { Chrome, Place } from "./chrome.ts";
import type { CountedPlace, Listing, Paging } from "./listing.ts";

/** A series, category or tag, with one page of its publications. */
export interface TermPage {
  readonly chrome: Chrome;
  /** The same page in other languages. */
  readonly translations: readonly Place[];
  readonly kind: "series" | "category" | "tag";
  readonly title: string;
  readonly description?: string | undefined;
  readonly about?: BodyReferenceTable | undefined;
  /** In place of `about`, as plain text. */
  readonly aboutText?: string | undefined;
  readonly issn?: string | undefined;
  readonly feed?: string | undefined;
  readonly listings: readonly Listing[];
  readonly paging: Paging;
}

export interface AuthorPage {
  readonly chrome: Chrome;
  readonly translations: readonly Place[];
  readonly author: AuthorView & {
    readonly email?: string | undefined;
    readonly photo?: { readonly image: ImageSet; readonly alt: string } | undefined;
    readonly links: readonly Place[];
  };
  readonly listings: readonly Listing[];
  readonly paging: Paging;
}

/** A list of places with their counts: all series, categories, authors or tags. */
export interface DirectoryPage {
  readonly chrome: Chrome;
  readonly translations: readonly Place[];
  readonly kind: "series" | "categories" | "authors" | "tags";
  /** Groups in order. A heading is an initial letter; it is absent if there is only one group. */
  readonly groups: readonly {
    readonly heading?: string | undefined;
    readonly places: readonly CountedPlace[];
  }[];
}

/** The Total Index: its front (no year) or one year of it. */
export interface TotalIndexPage {
  readonly chrome: Chrome;
  readonly translations: readonly Place[];
  readonly total: number;
  readonly years: readonly CountedPlace[];
  /** The year on this page, with its count; absent on the front. */
  readonly year?: CountedPlace | undefined;
  /** All of the year, or the latest on the front; newest first. */
  readonly listings: readonly Listing[];
  /** On the front only. */
  readonly series: readonly CountedPlace[];
  readonly categories: readonly CountedPlace[];
}

export interface PlainPage {
  readonly chrome: Chrome;
  readonly lang: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly body?: BodyReferenceTable | undefined;
}

/** Names for values of facets, by facet and value. */
export type FacetNames = Readonly<Record<"series" | "category" | "author", Readonly<Record<string, string>>>>;

export interface SearchPage {
  readonly chrome: Chrome;
  readonly translations: readonly Place[];
  /** The names of facet values, where they differ from the values. */
  readonly facetNames: FacetNames;
  readonly years: readonly CountedPlace[];
  readonly series: readonly CountedPlace[];
  readonly categories: readonly CountedPlace[];
  /** Those with the most publications. */
  readonly authors: readonly CountedPlace[];
  readonly allAuthors: Place;
}

/** The page for an address that does not exist, in the site's own language and then in its others. */
export interface NotFoundPage {
  readonly chrome: Chrome;
  readonly others: readonly Chrome[];
}
