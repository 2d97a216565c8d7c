import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { nameFile } from "../disk/disk-fault.ts";

/** Where a text stands in a pack, in bytes. */
export interface PackPlace {
  readonly pack: number;
  readonly offset: number;
  readonly length: number;
}

/** Texts in few files: thousands of small ones cost more to make than what they hold. */
export interface Packs {
  /** @throws where the text is not what was added */
  readonly read: (place: PackPlace) => Buffer;
  readonly add: (text: Uint8Array) => PackPlace;
  /** Closes all packs and removes those that are not named. */
  readonly close: (used: ReadonlySet<number>) => void;
}

const NAME = /^(\d+)\.pack$/;
/** The least effort makes a page a fifth of its size, faster than a disk writes it whole; the checksum finds garbled ones. */
const EFFORT = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** Opens the packs of a folder. What is added goes into a new one. */
export function openPacks(folder: string): Packs {
  mkdirSync(folder, { recursive: true });
  const numbers = listPacks(folder);
  const next = Math.max(0, ...numbers) + 1;
  const opened = new Map<number, number>();
  let end = 0;
  const open = (pack: number, flags: string) => {
    const file = opened.get(pack) ?? openSync(join(folder, `${pack}.pack`), flags);
    opened.set(pack, file);
    return file;
  };
  return {
    read: ({ pack, offset, length }) => {
      const bytes = Buffer.allocUnsafe(length);
      const count = readSync(open(pack, "r"), bytes, 0, length, offset);
      if (count < length) throw new Error(`The pack ${pack} is shorter than it was.`);
      return zstdDecompressSync(bytes);
    },
    add: (text) => {
      const bytes = zstdCompressSync(text, EFFORT);
      const file = open(next, "wx+");
      nameFile(folder, () => {
        for (let done = 0; done < bytes.length; )
          done += writeSync(file, bytes, done, bytes.length - done, end + done);
      });
      const place = { pack: next, offset: end, length: bytes.length };
      end += bytes.length;
      return place;
    },
    close: (used) => {
      for (const file of opened.values()) closeSync(file);
      opened.clear();
      for (const pack of listPacks(folder)) if (!used.has(pack)) rmSync(join(folder, `${pack}.pack`));
    },
  };
}

function listPacks(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}
