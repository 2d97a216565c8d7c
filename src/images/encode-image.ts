import sharp from "sharp";
import { findPlace, keepMadeImage, type MadeImage, writeWhole } from "./image-cache.ts";
import { FALLBACKS, MODERN } from "./image-recipe.ts";
import { type PlannedFile, planImage, planPlainImage } from "./plan-image.ts";
import { describeBrokenImage, describeImage, type ImageFile } from "./read-image.ts";

/**
 * Makes all widths and formats of an image and keeps them in the cache.
 *
 * @throws ImageError where the image cannot be decoded
 */
export async function encodeImage(image: ImageFile, cacheDir: string): Promise<MadeImage> {
  const nature = await describeImage(image);
  if (nature.asItIs) {
    const name = `${image.digest}-${nature.width}.${nature.asItIs}`;
    await writeWhole(findPlace(cacheDir, name), image.bytes);
    return keepMadeImage(cacheDir, image.digest, { set: planPlainImage(name, nature), names: [name] });
  }
  const { set, files } = planImage(image.digest, nature);
  for (const file of files) {
    const content = await encodeFile(image, file);
    await writeWhole(findPlace(cacheDir, file.name), content);
  }
  return keepMadeImage(cacheDir, image.digest, { set, names: files.map(({ name }) => name) });
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
    throw describeBrokenImage(image.path, cause);
  }
}
