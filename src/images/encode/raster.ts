import sharp, { type Sharp } from "sharp";
import { describeBrokenImage } from "../originals/describe-image.ts";
import type { ImageFile } from "../originals/read-image.ts";

/** The pixels of an image, upright, with 8 bits per channel. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
  readonly pixels: Buffer;
}

// Several pictures are encoded at once, so one thread for each wastes the least time.
sharp.concurrency(1);
// No picture is decoded twice, so a cache would only take memory.
sharp.cache(false);

/**
 * Decodes an image upright, in sRGB and in the given width, once for all its files.
 *
 * @throws {ImageError} if the image cannot be decoded
 */
export async function decodeRaster({ path, bytes }: ImageFile, width: number): Promise<Raster> {
  const upright = sharp(bytes).autoOrient().resize({ width }).toColourspace("srgb");
  try {
    const { data, info } = await upright.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, channels: info.channels, pixels: data };
  } catch (cause) {
    throw describeBrokenImage(path, bytes, cause);
  }
}

/** Scales a raster down to a width. It stays as it is if it is not wider. */
export function scaleRaster({ width, height, channels, pixels }: Raster, to: number): Sharp {
  const whole = sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false });
  return to < width ? whole.resize({ width: to }) : whole;
}
