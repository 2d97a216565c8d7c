import { getCollection } from "astro:content";
import { type Archive, buildArchive } from "../domain/archive.ts";
import { findNeighbours, type Neighbours } from "../domain/neighbours.ts";
import type { Snapshot } from "../domain/snapshot.ts";

/** The archive with the setting and neighbours that pages are made from. */
export interface OpenArchive extends Archive {
  readonly setting: Snapshot["setting"];
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly snapshot: Snapshot;
}

let opened: OpenArchive | undefined;

/** Reads the content store, once for as long as its content is the same. */
export async function openArchive(): Promise<OpenArchive> {
  const [setting] = await readAll("setting");
  if (!setting)
    throw new Error("No content has been read. Build with “npm run build”, or preview with “npm run dev”.");
  if (opened?.setting.digest === setting.digest) return opened;
  const [site] = await readAll("site");
  const snapshot: Snapshot = {
    site: site as Snapshot["site"],
    setting,
    articles: await readAll("articles"),
    authors: await readAll("authors"),
    series: await readAll("series"),
    categories: await readAll("categories"),
    pages: await readAll("pages"),
  };
  const archive = buildArchive(snapshot);
  opened = { ...archive, snapshot, setting, neighbours: findNeighbours(archive) };
  return opened;
}

type Element<T> = T extends readonly (infer E)[] ? E : T;

async function readAll<K extends keyof Snapshot>(collection: K): Promise<Element<Snapshot[K]>[]> {
  const entries = await getCollection(collection);
  return entries.map((entry: { readonly data: unknown }) => entry.data as unknown as Element<Snapshot[K]>);
}
