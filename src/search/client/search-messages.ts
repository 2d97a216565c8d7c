import type { FilterCounts } from "./pagefind/pagefind-api.ts";
import type { Facet, SearchState } from "./search-state.ts";

/** What a page asks its worker. A new question replaces the one before. */
export interface Ask {
  readonly id: number;
  /** The site's base, `/` or `/path/`. */
  readonly base: string;
  readonly state: SearchState;
  /** How many results are worth showing before all shards have answered. */
  readonly first: number;
  /** Whether to answer with more than results: counts by facet, and similar queries if nothing is found. */
  readonly around: boolean;
}

/** What the worker answers, several times for one question. */
export type Told = { readonly id: number } & (
  | ({ readonly kind: "results" } & ResultsSoFar)
  | { readonly kind: "counts"; readonly counts: FilterCounts }
  | { readonly kind: "near"; readonly near: Near }
  | { readonly kind: "failed" }
);

export interface ResultsSoFar {
  /** The first results, as many as the state asks for or fewer. */
  readonly results: readonly ResultView[];
  readonly total: number;
  /** How many of these have most words of the query but not all. They come after the others. */
  readonly partial: number;
  /** How many publications the whole archive has. */
  readonly archive: number;
  /** How many shards there are, and how many of them have answered. */
  readonly shards: number;
  readonly answered: number;
  /** The years of each shard that could not be searched. */
  readonly failed: readonly (readonly string[])[];
  /** Whether these are the last results. */
  readonly done: boolean;
}

/** What a result shows. All of it is text, not HTML. */
export interface ResultView {
  /** Includes the terms, for the article's page to mark. */
  readonly url: string;
  readonly title: string;
  readonly date?: string | undefined;
  readonly authors?: string | undefined;
  readonly series?: string | undefined;
  readonly type?: string | undefined;
  readonly language?: string | undefined;
  /** The words of the query that it lacks. */
  readonly lacks: readonly string[];
  /** Pieces of text. Every second one, beginning with the second, is a term. */
  readonly excerpt: readonly string[];
  readonly sections: readonly { readonly title: string; readonly url: string; readonly attached: boolean }[];
}

/** Similar queries, for when no publication has all words of a query. */
export interface Near {
  /** Words that no publication has, with queries that replace them by similar words. */
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
