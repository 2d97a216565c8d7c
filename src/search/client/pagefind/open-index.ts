import { type FrequentWords, type SearchManifest, SHARED_MODULE } from "../../shards/manifest.ts";
import { type FunctionWordPatterns, readFunctionWords } from "../worker/select-content-words.ts";
import { fetchAhead, forgetFailure, prepareAnswer } from "./intercept-fetches.ts";
import type { Pagefind, PagefindInstance } from "./pagefind-api.ts";
import { awaitIndex } from "./undocumented.ts";

/** A shard of the index, opened by the first search. */
export interface OpenShard {
  readonly name: string;
  readonly years: readonly string[];
  /** How many publications it holds. */
  readonly count: number;
  /** Rejects if the shard cannot be loaded. A later call tries again. */
  readonly open: () => Promise<PagefindInstance>;
  /** Forgets what is loaded, after a file has failed. */
  readonly close: () => void;
}

/** The index of a site. */
export interface OpenIndex {
  /** How many publications there are in all. */
  readonly total: number;
  /** The newest first. */
  readonly shards: readonly OpenShard[];
  /** The words of the publications, the most frequent first; none if they do not load. */
  readonly loadWords: () => Promise<FrequentWords>;
  readonly functionWords: FunctionWordPatterns;
}

const WORDS_IN_EXCERPT = 32;

/** @param base the site's base, `/` or `/path/` */
export async function openIndex(base: string): Promise<OpenIndex> {
  fetchAhead(`${base}pagefind/${SHARED_MODULE}`);
  const [manifest, pagefind] = await Promise.all([
    fetch(`${base}pagefind/manifest.json`, { cache: "no-cache" }),
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
  ]);
  const { total, shards, words, functionWords } = (await manifest.json()) as SearchManifest;
  return {
    total,
    functionWords: readFunctionWords(functionWords),
    shards: shards.map((shard) => openShard(pagefind, base, shard)),
    loadWords: async () => {
      try {
        return await (await fetch(`${base}pagefind/words.json?${words}`)).json();
      } catch {
        return [];
      }
    },
  };
}

function openShard(
  pagefind: Pagefind,
  base: string,
  { name, years, count, digest, entry }: SearchManifest["shards"][number],
): OpenShard {
  let opened: Promise<PagefindInstance> | undefined;
  const open = async () => {
    forgetFailure(name);
    prepareAnswer(`${base}pagefind/${name}/pagefind-entry.json`, Response.json(entry));
    const instance = pagefind.createInstance({
      basePath: `${base}pagefind/${name}/`,
      baseUrl: base,
      excerptLength: WORDS_IN_EXCERPT,
      metaCacheTag: digest,
    });
    await awaitIndex(instance);
    return instance;
  };
  const close = () => {
    opened = undefined;
  };
  return {
    name,
    years,
    count,
    close,
    open: () => {
      if (!opened) {
        opened = open();
        opened.catch(close);
      }
      return opened;
    },
  };
}
