/** `pagefind/manifest.json`: the shards of the index, the newest first. */
export interface SearchManifest {
  readonly shards: readonly {
    /** The folder's name. */
    readonly name: string;
    readonly years: readonly string[];
    /** How many publications it holds. */
    readonly count: number;
    readonly digest: string;
  }[];
}
