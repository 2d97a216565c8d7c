import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { CacheError } from "../disk/cache-error.ts";
import { nameFile } from "../disk/disk-fault.ts";

/** Where a text stands in a pack, in bytes. */
export interface PackPlace {
  readonly pack: number;
  readonly offset: number;
  readonly length: number;
}

export interface PackReader {
  /** @throws where the text is not what was added */
  readonly read: (place: PackPlace) => Buffer;
  /** Closes all packs. */
  readonly close: () => void;
}

/** Texts in few files: thousands of small ones cost more to make than what they hold. */
export interface Packs extends Pick<PackReader, "read"> {
  /** @param packed as `packText` gives it */
  readonly add: (packed: Uint8Array) => PackPlace;
  /** Closes all packs and removes those that are not named. */
  readonly close: (used: ReadonlySet<number>) => void;
}

const NAME = /^(\d+)\.pack$/;
/** The least effort makes a page a fifth of its size, faster than a disk writes it whole; the checksum finds garbled ones. */
const EFFORT = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** What a text takes in a pack. */
export function packText(text: Uint8Array): Uint8Array {
  return zstdCompressSync(text, EFFORT);
}

export function openPackReader(folder: string): PackReader {
  const opened = new Map<number, number>();
  const open = (pack: number) => {
    const file = opened.get(pack) ?? openSync(nameOf(folder, pack), "r");
    opened.set(pack, file);
    return file;
  };
  return {
    read: ({ pack, offset, length }) => {
      const bytes = Buffer.allocUnsafe(length);
      const count = readSync(open(pack), bytes, 0, length, offset);
      if (count < length) throw new Error(`The pack ${pack} is shorter than it was.`);
      return zstdDecompressSync(bytes);
    },
    close: () => {
      for (const file of opened.values()) closeSync(file);
      opened.clear();
    },
  };
}

/** Opens the packs of a folder. What is added goes into a new one. */
export function openPacks(folder: string): Packs {
  mkdirSync(folder, { recursive: true });
  const reader = openPackReader(folder);
  const pack = Math.max(0, ...listPacks(folder)) + 1;
  let added: number | undefined;
  let end = 0;
  return {
    read: reader.read,
    add: (bytes) => {
      added ??= openSync(nameOf(folder, pack), "wx");
      const file = added;
      nameFile(folder, () => {
        for (let done = 0; done < bytes.length; )
          done += writeSync(file, bytes, done, bytes.length - done, end + done);
      });
      const place = { pack, offset: end, length: bytes.length };
      end += bytes.length;
      return place;
    },
    close: (used) => {
      reader.close();
      if (added !== undefined) closeSync(added);
      added = undefined;
      for (const pack of listPacks(folder)) if (!used.has(pack)) rmSync(nameOf(folder, pack));
    },
  };
}

/** Reads the page of a file. @throws {CacheError} */
export function readPage(packs: Pick<PackReader, "read">, file: string, place: PackPlace): Buffer {
  try {
    return packs.read(place);
  } catch (cause) {
    throw new CacheError(`${file} cannot be read from the cache, which is made anew.`, { cause });
  }
}

function nameOf(folder: string, pack: number): string {
  return join(folder, `${pack}.pack`);
}

function listPacks(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}
