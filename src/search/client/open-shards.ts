import type { SearchManifest } from "../manifest.ts";
import type { Pagefind, PagefindInstance } from "./pagefind-api.ts";

/**
 * Opens the index of a site, shard by shard from the newest. Pagefind's instances share one WebAssembly module, which
 * the first one loads; the next is opened when it answers, since opened together they spoil each other's memory.
 *
 * @param base the site's base, `/` or `/path/`
 */
export async function* openShards(base: string): AsyncGenerator<PagefindInstance> {
  const answer = await fetch(`${base}pagefind/manifest.json`, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`The search manifest answers ${answer.status}.`);
  const { shards } = (await answer.json()) as SearchManifest;
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  for (const { name } of shards) {
    const instance = pagefind.createInstance({
      basePath: `${base}pagefind/${name}/`,
      baseUrl: base,
      excerptLength: 30,
    });
    await instance.filters();
    yield instance;
  }
}
