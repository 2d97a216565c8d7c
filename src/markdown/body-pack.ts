import { randomBytes } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { nameFile } from "../disk/disk-fault.ts";
import { makeFolder } from "../disk/make-folder.ts";
import type { RenderedBody } from "../domain/body.ts";

/** Where a body stands in the packs, in bytes, and the checksum of these. */
export type PackPlace = readonly [pack: string, offset: number, length: number, sum: number];

/** Bodies in the form that packs have them, one after the other. */
export interface PackedBodies {
  readonly bytes: Uint8Array;
  readonly parts: readonly (readonly [digest: string, length: number, sum: number])[];
}

export interface PackReader {
  /** @throws where the body is not as it was written */
  readonly read: (place: PackPlace) => Buffer;
  readonly close: () => void;
}

export interface PackWriter {
  readonly pack: string;
  /** Writes bodies at the end of the pack, and says where each of them stands. */
  readonly add: (packed: PackedBodies) => readonly (readonly [digest: string, place: PackPlace])[];
  readonly close: () => void;
}

export function packBodies(bodies: readonly (readonly [digest: string, body: RenderedBody])[]): PackedBodies {
  const texts = bodies.map(([, body]) => Buffer.from(JSON.stringify(body)));
  const parts = texts.map((text, index) => [bodies[index]![0], text.length, crc32(text)] as const);
  return { bytes: Buffer.concat(texts), parts };
}

export function nameOfPack(pack: string): string {
  return `${pack}.pack`;
}

export function openPackReader(folder: string): PackReader {
  const opened = new Map<string, number>();
  return {
    read: ([pack, offset, length, sum]) => {
      const file = opened.get(pack) ?? openSync(join(folder, nameOfPack(pack)), "r");
      opened.set(pack, file);
      const bytes = Buffer.allocUnsafe(length);
      const count = readSync(file, bytes, 0, length, offset);
      if (count < length || crc32(bytes) !== sum)
        throw new Error(`The pack ${pack} is not as it was written.`);
      return bytes;
    },
    close: () => {
      for (const file of opened.values()) closeSync(file);
      opened.clear();
    },
  };
}

/** Begins a pack. No other process writes into it, and nobody reads what has not been said to stand in it. */
export function beginPack(folder: string): PackWriter {
  makeFolder(folder);
  const pack = randomBytes(6).toString("hex");
  const path = join(folder, nameOfPack(pack));
  const file = openSync(path, "wx");
  let end = 0;
  return {
    pack,
    add: ({ bytes, parts }) => {
      nameFile(path, () => {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      });
      return parts.map(([digest, length, sum]) => {
        const place = [pack, end, length, sum] as const;
        end += length;
        return [digest, place] as const;
      });
    },
    close: () => closeSync(file),
  };
}
