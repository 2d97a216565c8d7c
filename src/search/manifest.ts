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
  }[];
  /** The digest of `pagefind/words.json`, to fetch it by. */
  readonly words: string;
}

/**
 * `pagefind/words.json`: words of the publications, the commonest first, in lower case and Korean ones without their
 * particles. A search that finds nothing looks here for what was meant.
 */
export type FrequentWords = readonly string[];
