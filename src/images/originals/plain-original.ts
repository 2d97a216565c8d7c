import type { FileKind } from "../../safety/file-kind.ts";

/*
 * Tells whether an original holds nothing but the picture: no place, camera, name, colour profile or preview. These are
 * lists of what is harmless; everything else is refused.
 */

/** The extensions of originals that may be served as they are. */
export type PlainExtension = "png" | "jpg" | "webp";

const PNG_PARTS = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "sRGB"]);
const WEBP_PARTS = new Set(["VP8 ", "VP8L", "VP8X", "ALPH"]);
/** The segments before the pixels of a JPEG: APP0 (JFIF), APP14 (Adobe's colour transform), tables and frames. */
const JPEG_PARTS = new Set([0xe0, 0xee, 0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2]);
const START_OF_SCAN = 0xda;

/** The extension of an original that may be served as it is; undefined if it holds more than the picture. */
export function plainFormatOf(kind: FileKind | undefined, bytes: Buffer): PlainExtension | undefined {
  if (kind === "png" && isPlainPng(bytes)) return "png";
  if (kind === "jpeg" && isPlainJpeg(bytes)) return "jpg";
  return kind === "webp" && isPlainWebp(bytes) ? "webp" : undefined;
}

function isPlainPng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (!PNG_PARTS.has(bytes.toString("latin1", at + 4, at + 8))) return false;
    at += 12 + bytes.readUInt32BE(at);
  }
  return at === bytes.length;
}

function isPlainJpeg(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return false;
    if (bytes[at + 1] === START_OF_SCAN) return bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
    if (!JPEG_PARTS.has(bytes[at + 1]!)) return false;
  }
  return false;
}

function isPlainWebp(bytes: Buffer): boolean {
  let at = 12;
  while (at + 8 <= bytes.length) {
    if (!WEBP_PARTS.has(bytes.toString("latin1", at, at + 4))) return false;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return at === bytes.length;
}
