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
}

/** The WebAssembly that all shards share, in `pagefind/`; the form of its name is Pagefind's. */
export const SHARED_MODULE = "wasm.shared.pagefind";

/**
 * `pagefind/words.json`: words of the publications, the commonest first, in lower case and Korean ones without their
 * particles. A search that finds nothing looks here for what was meant.
 */
export type FrequentWords = readonly string[];
