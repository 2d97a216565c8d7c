/** `pagefind/manifest.json`: the shards of the index, the newest first. */
export interface SearchManifest {
  /** How many publications there are in all. */
  readonly total: number;
  readonly shards: readonly {
    /** The folder's name. */
    readonly name: string;
    readonly years: readonly string[];
    /** How many publications it holds. */
    readonly count: number;
    readonly digest: string;
    /** What its `pagefind-entry.json` holds, so that a browser need not ask for it. */
    readonly entry: unknown;
  }[];
  /** The digest of `pagefind/words.json`, to fetch it by. */
  readonly words: string;
  readonly functionWords: FunctionWords;
}

/**
 * Patterns of words that a publication need not have to answer a query, in lower case and without apostrophes; they are
 * data, so that a browser gets them when it searches and not with each script.
 */
export interface FunctionWords {
  /** Those that hold a sentence together: "the", "how", 왜. */
  readonly words: string;
  /** Verbs that say nothing in a sentence: "get", "make". */
  readonly verbs: string;
}

/** The WebAssembly that all shards share, in `pagefind/`; the form of its name is Pagefind's. */
export const SHARED_MODULE = "wasm.shared.pagefind";

/**
 * `pagefind/words.json`: words of the publications, the commonest first, in lower case and Korean ones without their
 * particles. A search that finds nothing looks here for what was meant.
 */
export type FrequentWords = readonly string[];
