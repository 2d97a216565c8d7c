import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Loader } from "astro/loaders";
import type { Snapshot } from "../domain/snapshot.ts";

export const SNAPSHOT_FILE = "snapshot.json";

type Collection = "articles" | "authors" | "series" | "categories" | "pages" | "site" | "setting";

/**
 * Brings one collection of the snapshot that the first stage of every command writes into Astro's content store: facts
 * that are validated already, never bodies. A store without a snapshot stays empty, as for a type check.
 */
export function snapshotLoader(collection: Collection, cacheDir: string): Loader {
  return {
    name: `offprint-${collection}`,
    async load({ store, generateDigest }) {
      const file = join(cacheDir, SNAPSHOT_FILE);
      if (!existsSync(file)) return store.clear();
      const snapshot = JSON.parse(await readFile(file, "utf8")) as Snapshot;
      const content = snapshot[collection];
      const entries: readonly { readonly id: string }[] = Array.isArray(content)
        ? content
        : [{ ...content, id: collection }];
      const ids = new Set(entries.map((entry) => entry.id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      // An entry that is as it was is not set again: a store without changes is not saved, and not waited for.
      for (const entry of entries) {
        store.set({ id: entry.id, data: { ...entry }, digest: generateDigest(JSON.stringify(entry)) });
      }
    },
  };
}
