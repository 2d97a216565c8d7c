import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { beginPack, type PackReader } from "../../cache/pack.ts";
import { makeFolder } from "../../disk/make-folder.ts";
import type { RenderedBody } from "../../model/body.ts";

/** Where a body is in the packs: offset and length in bytes, and the checksum. */
export type PackedPlace = readonly [pack: string, offset: number, length: number, sum: number];

/** Bodies as packs store them, one after the other. */
export interface PackedBodies {
  readonly bytes: Uint8Array;
  readonly parts: readonly (readonly [digest: string, length: number, sum: number])[];
}

export interface BodyWriter {
  readonly pack: string;
  /** Appends bodies to the pack, and says where each of them is. */
  readonly add: (packed: PackedBodies) => readonly (readonly [digest: string, place: PackedPlace])[];
  readonly close: () => void;
}

export function packBodies(bodies: readonly (readonly [digest: string, body: RenderedBody])[]): PackedBodies {
  const texts = bodies.map(([, body]) => Buffer.from(JSON.stringify(body)));
  const parts = texts.map((text, index) => [bodies[index]![0], text.length, crc32(text)] as const);
  return { bytes: Buffer.concat(texts), parts };
}

/** @throws if the body is not as it was written */
export function readPlace(packs: PackReader, [pack, offset, length, sum]: PackedPlace): Buffer {
  const bytes = packs.read(pack, { offset, length });
  if (crc32(bytes) !== sum) throw new Error(`${pack} is not as it was written.`);
  return bytes;
}

/** Begins a pack. No other process writes into it, and no index names its bodies until `BodyStore.save`. */
export function beginBodies(folder: string): BodyWriter {
  makeFolder(folder);
  const pack = `${randomBytes(6).toString("hex")}.pack`;
  const writer = beginPack(join(folder, pack));
  return {
    pack,
    add: ({ bytes, parts }) => {
      let { offset } = writer.add(bytes);
      return parts.map(([digest, length, sum]) => {
        const place = [pack, offset, length, sum] as const;
        offset += length;
        return [digest, place] as const;
      });
    },
    close: writer.close,
  };
}
