import sharp, { type Sharp } from "sharp";
import { describeBrokenImage } from "../originals/describe-image.ts";
import type { ImageFile } from "../originals/read-image.ts";

/** The pixels of an image as it is seen, with 8 bits a channel. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
  readonly pixels: Buffer;
}

// Several pictures are made at a time, each by one thread, which wastes none of them.
sharp.concurrency(1);
// Each picture is made once.
sharp.cache(false);

/**
 * Decodes an image once for all its files: upright, in sRGB, no wider than they are.
 *
 * @throws ImageError where the image cannot be decoded
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

/** A raster in a smaller width, to be encoded. */
export function scaleRaster({ width, height, channels, pixels }: Raster, to: number): Sharp {
  const whole = sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false });
  return to < width ? whole.resize({ width: to }) : whole;
}
