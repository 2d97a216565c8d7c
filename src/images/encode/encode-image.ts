import { writeWhole } from "../../disk/write-whole.ts";
import { findPlace, keepMadeImage, type MadeImage } from "../image-cache.ts";
import { type ImageRecipe, widestOf } from "../image-recipe.ts";
import { describeImage } from "../originals/describe-image.ts";
import type { ImageFile } from "../originals/read-image.ts";
import { encodeFlat } from "./encode-flat.ts";
import { encodePhotograph } from "./encode-photograph.ts";
import { preferOriginal } from "./encoded-picture.ts";
import { openPixelRoom } from "./pixel-room.ts";
import { planImage, planPlainImage } from "./plan-image.ts";
import { decodeRaster } from "./raster.ts";

/** In pixels of four bytes: some formats have to be decoded whole before they are scaled down. */
const room = openPixelRoom(100_000_000);

/**
 * Makes the files of an image and keeps them in the cache.
 *
 * @throws {ImageError} if the image cannot be decoded
 */
export async function encodeImage(
  image: ImageFile,
  recipe: ImageRecipe,
  cacheDir: string,
): Promise<MadeImage> {
  const { digest, bytes } = image;
  const nature = await describeImage(image);
  if (nature.asItIs) {
    const name = `${digest}-${nature.width}.${nature.asItIs}`;
    writeWhole(findPlace(cacheDir, name), bytes);
    const files = [[name, bytes.length]] as const;
    return keepMadeImage(cacheDir, digest, { set: planPlainImage(name, nature), files });
  }
  return room.take(nature.width * nature.height, async () => {
    const raster = await decodeRaster(image, widestOf(recipe, nature.width));
    const { plainAs, hasAlpha } = nature;
    const isOriginal = plainAs !== undefined && raster.width === nature.width;
    const original = isOriginal ? { width: raster.width, extension: plainAs, bytes } : undefined;
    const flat = await encodeFlat(raster, recipe, original);
    const picture = flat ?? (await encodePhotograph(raster, hasAlpha, recipe));
    const { set, files } = planImage(digest, raster, preferOriginal(picture, original));
    for (const [name, content] of files) writeWhole(findPlace(cacheDir, name), content);
    const sizes = [...files].map(([name, content]) => [name, content.length] as const);
    return keepMadeImage(cacheDir, digest, { set, files: sizes, pages: nature.pages });
  });
}
