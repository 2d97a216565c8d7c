import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fetchBundled } from "../../src/search/client/pagefind/fetch-bundled.ts";
import type { SearchManifest } from "../../src/search/shards/manifest.ts";

/** A hit, as the browser gets it. */
export interface Hit {
  readonly url: string;
  readonly score: number;
  readonly title: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sections: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
type SearchOptions = { readonly filters?: unknown; readonly sort?: Readonly<Record<string, "asc" | "desc">> };

interface Instance {
  readonly filters: () => Promise<Counts>;
  readonly preload: (query: string) => Promise<void>;
  readonly search: (
    query: string | null,
    options?: SearchOptions,
  ) => Promise<{
    readonly results: readonly { readonly score: number; readonly data: () => Promise<Fragment> }[];
    readonly filters: Counts;
  }>;
}

interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

export interface NodeSearch {
  readonly shards: ReadonlyMap<string, Instance>;
  /** All hits of all shards: by score, or with a sort shard by shard from the newest. */
  readonly search: (
    query: string | null,
    options?: SearchOptions & { readonly most?: number },
  ) => Promise<Hit[]>;
  readonly countAll: () => Promise<Counts>;
}

/** Opens the index of a finished site with Pagefind's own script and WebAssembly, through file addresses. */
export async function openIndex(siteDir: string, ranking?: unknown): Promise<NodeSearch> {
  serveFiles();
  const folder = join(siteDir, "pagefind");
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as SearchManifest;
  const shards = new Map<string, Instance>();
  for (const { name } of manifest.shards) {
    const instance = await openBundle(join(folder, "pagefind.js"), join(folder, name), ranking);
    shards.set(name, instance);
  }
  return {
    shards,
    countAll: async () =>
      mergeCounts(await Promise.all([...shards.values()].map((shard) => shard.filters()))),
    search: async (query, options = {}) => {
      const { most = 1000, ...own } = options;
      const found = [];
      for (const shard of shards.values()) found.push(...(await shard.search(query, own)).results);
      const ordered = own.sort ? found : found.toSorted((a, b) => b.score - a.score);
      return Promise.all(
        ordered.slice(0, most).map(async (result) => toHit(result.score, await result.data())),
      );
    },
  };
}

/** Opens one index of Pagefind, with its filters. */
export async function openBundle(script: string, folder: string, ranking?: unknown): Promise<Instance> {
  serveFiles();
  const { createInstance } = (await import(pathToFileURL(script).href)) as {
    createInstance: (options: object) => Instance;
  };
  const instance = createInstance({ basePath: `${folder}/`, baseUrl: "/", ...(ranking ? { ranking } : {}) });
  await instance.filters();
  return instance;
}

function toHit(score: number, { url, excerpt, meta, filters, sub_results }: Fragment): Hit {
  const sections = sub_results.map(({ url, title, excerpt }) => ({ url, title, excerpt }));
  return { url, score, title: meta.title ?? "", excerpt, meta, filters, sections };
}

function mergeCounts(all: readonly Counts[]): Counts {
  const merged: Record<string, Record<string, number>> = {};
  for (const counts of all) {
    for (const [filter, values] of Object.entries(counts)) {
      const own = merged[filter] ?? {};
      merged[filter] = own;
      for (const [value, count] of Object.entries(values)) own[value] = (own[value] ?? 0) + count;
    }
  }
  return merged;
}

const web = globalThis.fetch;

function serveFiles(): void {
  globalThis.fetch = (input, init) => {
    const address = String(input);
    return address.startsWith("/") ? fetchBundled(address, init, readAsHost) : web(input, init);
  };
}

/** A host that does not know ranges. */
const readAsHost: typeof fetch = async (input) => {
  const address = String(input);
  const file = await readFile(decodeURIComponent(new URL(address, "file:///").pathname)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    },
  );
  return new Response(file ? new Uint8Array(file) : null, { status: file ? 200 : 404 });
};
