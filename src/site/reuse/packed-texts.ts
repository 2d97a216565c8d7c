import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { CacheError } from "../../cache/cache-error.ts";
import { beginPack, openPackReader, type PackWriter, type Span } from "../../cache/pack.ts";

/** Where a text stands in a pack. */
export interface TextPlace extends Span {
  readonly pack: number;
}

/** Reads what `packText` has packed. */
interface TextReader {
  /** @throws if the text is not what was added */
  readonly read: (place: TextPlace) => Buffer;
  /** Closes all packs. */
  readonly close: () => void;
}

/** Many texts in few files. */
interface PackedTexts extends Pick<TextReader, "read"> {
  /** @param packed as `packText` gives it */
  readonly add: (packed: Uint8Array) => TextPlace;
  /** Closes all packs and removes those that are not in use. */
  readonly close: (used: ReadonlySet<number>) => void;
}

const NAME = /^(\d+)\.pack$/;
/** Level 1 makes pages a fifth of their size, faster than a disk writes them whole. The checksum detects damage. */
const EFFORT = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** Compresses a text for a pack. */
export function packText(text: Uint8Array): Uint8Array {
  return zstdCompressSync(text, EFFORT);
}

export function openTextReader(folder: string): TextReader {
  const { read, close } = openPackReader(folder);
  return { read: ({ pack, ...span }) => zstdDecompressSync(read(nameOf(pack), span)), close };
}

/** Opens the packs of a folder. New texts go into a new pack. */
export function openPackedTexts(folder: string): PackedTexts {
  mkdirSync(folder, { recursive: true });
  const reader = openTextReader(folder);
  const pack = Math.max(0, ...listPacks(folder)) + 1;
  let added: PackWriter | undefined;
  return {
    read: reader.read,
    add: (bytes) => {
      added ??= beginPack(join(folder, nameOf(pack)));
      return { pack, ...added.add(bytes) };
    },
    close: (used) => {
      reader.close();
      added?.close();
      added = undefined;
      for (const pack of listPacks(folder)) if (!used.has(pack)) rmSync(join(folder, nameOf(pack)));
    },
  };
}

/** Reads the page of a file. @throws {CacheError} */
export function readPage(packs: Pick<TextReader, "read">, file: string, place: TextPlace): Buffer {
  try {
    return packs.read(place);
  } catch (cause) {
    throw new CacheError(`${file} cannot be read from the cache, which is made anew.`, { cause });
  }
}

function nameOf(pack: number): string {
  return `${pack}.pack`;
}

function listPacks(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}
