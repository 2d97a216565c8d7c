/*
 * Sharp reads only the first image of an animated PNG, and no animated AVIF, so this looks for them in the bytes.
 */

/** Whether a PNG is animated. @see https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (type === "acTL") return bytes.readUInt32BE(at + 8) > 1;
    if (type === "IDAT") return false;
  }
  return false;
}

/** Whether the main brand of an AVIF says that it is a sequence of images. @see https://aomediacodec.github.io/av1-avif/ */
export function isAnimatedAvif(bytes: Buffer): boolean {
  return bytes.toString("latin1", 4, 12) === "ftypavis";
}

/** The size of an AVIF: that of its still image, or else of its track; undefined if it has neither. */
export function readAvifSize(bytes: Buffer): { width: number; height: number } | undefined {
  const image = bytes.indexOf("ispe", 0, "latin1");
  if (image !== -1 && image + 16 <= bytes.length)
    return { width: bytes.readUInt32BE(image + 8), height: bytes.readUInt32BE(image + 12) };
  const track = bytes.indexOf("tkhd", 0, "latin1");
  if (track === -1) return undefined;
  const end = track - 4 + bytes.readUInt32BE(track - 4);
  if (end > bytes.length) return undefined;
  // Fixed-point numbers, 16.16 bits.
  return { width: bytes.readUInt16BE(end - 8), height: bytes.readUInt16BE(end - 4) };
}
