import type { FilterCounts } from "./pagefind/pagefind-api.ts";
import type { Facet, SearchState } from "./search-state.ts";

/** What a page asks its worker. A later question takes the place of an earlier one. */
export interface Ask {
  readonly id: number;
  /** The site's base, `/` or `/path/`. */
  readonly base: string;
  readonly state: SearchState;
  /** How many results are worth showing before all shards have answered. */
  readonly first: number;
  /** Whether more than the results is wanted: counts by facet, and what is near where nothing is found. */
  readonly around: boolean;
}

/** What the worker tells, several times for one question. */
export type Told = { readonly id: number } & (
  | ({ readonly kind: "results" } & ResultsSoFar)
  | { readonly kind: "counts"; readonly counts: FilterCounts }
  | { readonly kind: "near"; readonly near: Near }
  | { readonly kind: "failed" }
);

export interface ResultsSoFar {
  /** The first of all results, as many as the state asks for or as there are. */
  readonly results: readonly ResultView[];
  readonly total: number;
  /** How many of these have most words of the query, not all; they come after the others. */
  readonly partial: number;
  /** How many publications the whole archive has. */
  readonly archive: number;
  /** How many shards there are, and how many of them have answered. */
  readonly shards: number;
  readonly answered: number;
  /** The years of each shard that could not be searched. */
  readonly failed: readonly (readonly string[])[];
  /** Nothing more will come. */
  readonly done: boolean;
}

/** A result as it is shown; all of it is text. */
export interface ResultView {
  /** Carries the terms, for the article's page to mark. */
  readonly url: string;
  readonly title: string;
  readonly date?: string | undefined;
  readonly authors?: string | undefined;
  readonly series?: string | undefined;
  readonly type?: string | undefined;
  readonly language?: string | undefined;
  /** What of the query it has not. */
  readonly lacks: readonly string[];
  /** Every second piece, from the second on, is a term. */
  readonly excerpt: readonly string[];
  readonly sections: readonly { readonly title: string; readonly url: string; readonly attached: boolean }[];
}

/** Where no publication has all words of a query: what is close to it, as other queries. */
export interface Near {
  /** Words that no publication has, with the query in other spellings. */
  readonly unknown: readonly {
    readonly word: string;
    readonly like: readonly { readonly word: string; readonly q: string }[];
  }[];
  readonly withoutWord: readonly { readonly word: string; readonly q: string; readonly count: number }[];
  readonly withoutFilter: readonly {
    readonly facet: Facet;
    readonly value: string;
    readonly count: number;
  }[];
}
