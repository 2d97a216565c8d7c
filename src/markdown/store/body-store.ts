import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import { openPackReader } from "../../cache/pack.ts";
import type { RenderedBody } from "../../model/body.ts";
import { FACTS_FILE } from "./facts-file.ts";
import {
  type BodyWriter,
  beginBodies,
  type PackedBodies,
  type PackedPlace,
  readPlace,
} from "./packed-bodies.ts";

/**
 * The rendered bodies of a cache folder, by digest. They are in a few packs, and an index says where; a pack that the
 * index does not name is ignored.
 */
export interface BodyStore {
  readonly has: (digest: string) => boolean;
  /** Undefined if the body is missing or broken. */
  readonly read: (digest: string) => RenderedBody | undefined;
  /** Adds bodies; the next `save` keeps them. */
  readonly add: (packed: PackedBodies) => void;
  /**
   * Writes the index and closes the packs.
   *
   * @param wanted the digests of all bodies that there are; others are dropped once they outnumber them
   */
  readonly save: (wanted?: ReadonlySet<string>) => void;
}

const INDEX = "places.json";
/** If there are more packs, all bodies are gathered in one. */
const MOST_PACKS = 24;
/** A younger file that the index does not name may be in use by another process. */
const UNSURE_MS = 3_600_000;

export function openBodyStore(cacheDir: string): BodyStore {
  const folder = join(cacheDir, "bodies");
  const places = readIndex(folder);
  const reader = openPackReader(folder);
  let writer: BodyWriter | undefined;
  let isChanged = false;

  const read = (digest: string) => {
    const place = places.get(digest);
    if (place === undefined) return undefined;
    try {
      return readPlace(reader, place);
    } catch {
      return undefined;
    }
  };
  const add = (packed: PackedBodies) => {
    isChanged = true;
    writer ??= beginBodies(folder);
    for (const [digest, place] of writer.add(packed)) places.set(digest, place);
  };
  const gather = () => {
    const scattered = [...places].filter(([, [pack]]) => pack !== writer?.pack);
    for (const [digest, [, , length, sum]] of scattered) {
      const bytes = read(digest);
      places.delete(digest);
      if (bytes) add({ bytes, parts: [[digest, length, sum]] });
    }
  };
  return {
    has: (digest) => places.has(digest),
    read: (digest) => {
      const bytes = read(digest);
      return bytes && (JSON.parse(bytes.toString("utf8")) as RenderedBody);
    },
    add,
    save: (wanted) => {
      const unused = wanted ? [...places.keys()].filter((digest) => !wanted.has(digest)) : [];
      const isFull = wanted !== undefined && unused.length > wanted.size;
      if (isFull) for (const digest of unused) places.delete(digest);
      if (isFull || packsOf(places).size > MOST_PACKS) gather();
      writer?.close();
      writer = undefined;
      reader.close();
      if (!isFull && !isChanged) return;
      keepFile(join(folder, INDEX), JSON.stringify([...places]));
      removeOthers(folder, packsOf(places));
    },
  };
}

/** Leaves out bodies whose pack is missing or too short. */
function readIndex(folder: string): Map<string, PackedPlace> {
  try {
    const rows = JSON.parse(readKept(join(folder, INDEX)).toString("utf8")) as [string, PackedPlace][];
    const packs = packsOf(new Map(rows));
    const sizes = new Map([...packs].map((pack) => [pack, sizeOf(join(folder, pack))]));
    return new Map(rows.filter(([, [pack, offset, length]]) => offset + length <= (sizes.get(pack) ?? 0)));
  } catch {
    return new Map();
  }
}

function packsOf(places: ReadonlyMap<string, PackedPlace>): ReadonlySet<string> {
  return new Set([...places.values()].map(([pack]) => pack));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Removes old packs, and files that killed processes have left. */
function removeOthers(folder: string, packs: ReadonlySet<string>): void {
  const named = new Set([INDEX, FACTS_FILE, ...packs]);
  for (const name of readdirSync(folder).filter((name) => !named.has(name))) {
    const path = join(folder, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
    if (Date.now() - mtimeMs > UNSURE_MS) rmSync(path, { recursive: true, force: true });
  }
}
