import sharp from "sharp";
import { writeWhole } from "../disk/write-whole.ts";
import { describeBrokenImage, describeImage } from "./describe-image.ts";
import { findPlace, keepMadeImage, type MadeImage } from "./image-cache.ts";
import { FALLBACKS, MODERN } from "./image-recipe.ts";
import { type PlannedFile, planImage, planPlainImage } from "./plan-image.ts";
import type { ImageFile } from "./read-image.ts";

/**
 * Makes all widths and formats of an image and keeps them in the cache.
 *
 * @throws ImageError where the image cannot be decoded
 */
export async function encodeImage(image: ImageFile, cacheDir: string): Promise<MadeImage> {
  const nature = await describeImage(image);
  if (nature.asItIs) {
    const name = `${image.digest}-${nature.width}.${nature.asItIs}`;
    writeWhole(findPlace(cacheDir, name), image.bytes);
    const files = [[name, image.bytes.length]] as const;
    return keepMadeImage(cacheDir, image.digest, { set: planPlainImage(name, nature), files });
  }
  const { set, files } = planImage(image.digest, nature);
  const made: (readonly [name: string, bytes: number])[] = [];
  for (const file of files) {
    const content = await encodeFile(image, file);
    writeWhole(findPlace(cacheDir, file.name), content);
    made.push([file.name, content.length]);
  }
  return keepMadeImage(cacheDir, image.digest, { set, files: made, pages: nature.pages });
}

/** Upright, in sRGB, without metadata: a photograph's place and camera are nobody's business. */
async function encodeFile(image: ImageFile, { width, extension }: PlannedFile): Promise<Buffer> {
  const [avif, webp] = MODERN;
  const resized = sharp(image.bytes).autoOrient().resize({ width }).toColourspace("srgb");
  const encoded = {
    avif: () => resized.avif(avif.options),
    webp: () => resized.webp(webp.options),
    jpg: () => resized.jpeg(FALLBACKS.jpg),
    png: () => resized.png(FALLBACKS.png),
  }[extension]();
  try {
    return await encoded.toBuffer();
  } catch (cause) {
    throw describeBrokenImage(image.path, image.bytes, cause);
  }
}
