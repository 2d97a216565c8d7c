import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { nameFile } from "../disk/disk-fault.ts";

/*
 * A pack is a file with many pieces, one after another, because thousands of small files take long to make. The caller
 * remembers where each piece is, and checks that it is undamaged.
 */

/** The place of a piece, in bytes. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export interface PackReader {
  /** @param pack the name of a file in the folder. @throws if it is missing or cut short */
  readonly read: (pack: string, span: Span) => Buffer;
  /** Closes all packs. */
  readonly close: () => void;
}

export interface PackWriter {
  /** Appends a piece. */
  readonly add: (bytes: Uint8Array) => Span;
  readonly close: () => void;
}

/** Reads the packs in a folder. Each is opened when it is first needed. */
export function openPackReader(folder: string): PackReader {
  const opened = new Map<string, number>();
  return {
    read: (pack, { offset, length }) => {
      const file = opened.get(pack) ?? openSync(join(folder, pack), "r");
      opened.set(pack, file);
      const bytes = Buffer.allocUnsafe(length);
      const count = readSync(file, bytes, 0, length, offset);
      if (count < length) throw new Error(`${pack} is shorter than it was.`);
      return bytes;
    },
    close: () => {
      for (const file of opened.values()) closeSync(file);
      opened.clear();
    },
  };
}

/** Begins a pack in a new file. */
export function beginPack(path: string): PackWriter {
  const file = openSync(path, "wx");
  let end = 0;
  return {
    add: (bytes) => {
      nameFile(path, () => {
        for (let done = 0; done < bytes.length; )
          done += writeSync(file, bytes, done, bytes.length - done, end + done);
      });
      const span = { offset: end, length: bytes.length };
      end += bytes.length;
      return span;
    },
    close: () => closeSync(file),
  };
}
