import type { ImageSet } from "../body.ts";
import type { AuthorView, BodyReferenceTable } from "./article-page.ts";
import type { Chrome, Place } from "./chrome.ts";
import type { CountedPlace, LeadListing, Listing, Paging } from "./listing.ts";

/** One page of the publications of a place. */
interface PlacePage {
  readonly chrome: Chrome;
  /** The same page in other languages. */
  readonly translations: readonly Place[];
  /** The list of all places of the kind. */
  readonly directory: Place;
  /** The year of the oldest publication. */
  readonly since?: string | undefined;
  readonly listings: readonly Listing[];
  readonly paging: Paging;
}

/** A series, category or tag, with one page of its publications. */
export interface TermPage extends PlacePage {
  readonly kind: "series" | "category" | "tag";
  readonly title: string;
  readonly description?: string | undefined;
  readonly about?: BodyReferenceTable | undefined;
  /** In place of `about`, as plain text. */
  readonly aboutText?: string | undefined;
  readonly issn?: string | undefined;
  readonly feed?: string | undefined;
  /** How to cite a series, as HTML. */
  readonly citation?: string | undefined;
  /** The series of its publications, the busiest first; none for a series. */
  readonly series: readonly CountedPlace[];
  /** The authors of most of its publications. */
  readonly authors: readonly CountedPlace[];
  /** The newest publication, on the first page. */
  readonly lead?: LeadListing | undefined;
}

export interface AuthorPage extends PlacePage {
  readonly author: AuthorView & {
    readonly email?: string | undefined;
    readonly photo?: { readonly image: ImageSet; readonly alt: string } | undefined;
    readonly links: readonly Place[];
  };
  /** What the author writes on, most of all. */
  readonly categories: readonly CountedPlace[];
  readonly coAuthors: readonly CountedPlace[];
}

/** A place with its newest publication, where its description leaves room for it. */
export interface DirectoryPlace extends CountedPlace {
  readonly newest?: Listing | undefined;
}

/** A list of places with their counts: all series, categories, authors or tags. */
export interface DirectoryPage {
  readonly chrome: Chrome;
  readonly translations: readonly Place[];
  readonly kind: "series" | "categories" | "authors" | "tags";
  /** Groups in order. A heading is an initial letter; it is absent if there is only one group. */
  readonly groups: readonly {
    readonly heading?: string | undefined;
    readonly places: readonly DirectoryPlace[];
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
