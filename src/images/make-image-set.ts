import { type MadeImage, readMadeImage } from "./image-cache.ts";
import type { ImageRecipe } from "./image-recipe.ts";
import { readImage } from "./read-image.ts";

/**
 * Makes an image ready to be served in the widths and formats that readers' screens need. What was made before is
 * taken from the cache.
 *
 * @returns the set, and its files, each of which has to be copied to `/_images/<name>` of the site
 * @throws ImageError where the file is missing or is not an image that can be decoded
 */
export async function makeImageSet(file: string, recipe: ImageRecipe, cacheDir: string): Promise<MadeImage> {
  const image = await readImage(file, recipe);
  const made = readMadeImage(cacheDir, image.digest);
  if (made) return made;
  // What encodes images takes long to load, and a build of known ones does not need it.
  const { encodeImage } = await import("./encode-image.ts");
  return encodeImage(image, recipe, cacheDir);
}
