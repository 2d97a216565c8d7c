/** `pagefind/manifest.json`. */
export interface SearchManifest {
  /** How many publications there are in all. */
  readonly total: number;
  /** The newest first. */
  readonly shards: readonly {
    /** The name of its folder. */
    readonly name: string;
    readonly years: readonly string[];
    /** How many publications it holds. */
    readonly count: number;
    readonly digest: string;
    /** The content of its `pagefind-entry.json`, so that browsers need not fetch it. */
    readonly entry: unknown;
  }[];
  /** The digest of `pagefind/words.json`, which is part of the address that browsers fetch. */
  readonly words: string;
  readonly functionWords: FunctionWords;
}

/**
 * Patterns of words, in lower case and without apostrophes, that a publication need not have to answer a query. They are
 * data, so that browsers load them only for a search, and not with each script.
 */
export interface FunctionWords {
  /** Words that only hold a sentence together: "the", "how", 왜. */
  readonly words: string;
  /** Verbs that add nothing to a question: "get", "make". */
  readonly verbs: string;
}

/** The WebAssembly in `pagefind/` that all shards share. Pagefind decides the form of its name. */
export const SHARED_MODULE = "wasm.shared.pagefind";

/**
 * `pagefind/words.json`: the words of the publications, the most frequent first, in lower case, Korean ones without
 * particles. A search that finds nothing suggests words from here.
 */
export type FrequentWords = readonly string[];
