/*
 * Formats of moving pictures of which the decoder sees the first image alone, or none.
 */

/** Whether a PNG has frames; https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return bytes.readUInt32BE(at + 8) > 1;
    if (type === "IDAT") return false;
  }
  return false;
}

/** Whether an AVIF is a sequence of images, by its main brand; https://aomediacodec.github.io/av1-avif/ */
export function isAnimatedAvif(bytes: Buffer): boolean {
  return bytes.toString("latin1", 4, 12) === "ftypavis";
}

/** The size of an AVIF's image, or of its track where it has no image besides; nothing where neither says it. */
export function readAvifSize(bytes: Buffer): { width: number; height: number } | undefined {
  const image = bytes.indexOf("ispe", 0, "latin1");
  if (image !== -1 && image + 16 <= bytes.length)
    return { width: bytes.readUInt32BE(image + 8), height: bytes.readUInt32BE(image + 12) };
  const track = bytes.indexOf("tkhd", 0, "latin1");
  if (track === -1) return undefined;
  const end = track - 4 + bytes.readUInt32BE(track - 4);
  if (end > bytes.length) return undefined;
  // In fixed-point numbers of 16 bits before the point and 16 behind it.
  return { width: bytes.readUInt16BE(end - 8), height: bytes.readUInt16BE(end - 4) };
}
