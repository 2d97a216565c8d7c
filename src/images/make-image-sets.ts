import { availableParallelism } from "node:os";
import { workOnEach } from "../workers/work-on-each.ts";
import { type MadeImage, readMadeImage } from "./image-cache.ts";
import type { ImageRecipe } from "./image-recipe.ts";
import { ImageError } from "./originals/image-error.ts";
import { readImage } from "./originals/read-image.ts";

/** An image, or why it cannot be used. */
type ImageOutcome = MadeImage | { readonly error: ImageError };

/** Follows the progress. */
export interface ImageListener {
  /** Not called if the cache has all images. */
  readonly onStart: (total: number) => void;
  readonly onMade: () => void;
}

/**
 * Makes the files of many images. Images with the same content are made once. A broken image does not stop the others.
 * Each image is in the cache as soon as it is finished, even if the build is killed later.
 *
 * @param recipes how to make each image, by path
 * @returns the outcomes by path
 */
export async function makeImageSets(
  recipes: ReadonlyMap<string, ImageRecipe>,
  cacheDir: string,
  listener?: ImageListener,
): Promise<ReadonlyMap<string, ImageOutcome>> {
  const processors = availableParallelism();
  const outcomes = new Map<string, ImageOutcome>();
  /** The paths of the images to make, by digest. */
  const missing = new Map<string, string[]>();
  await workOnEach(recipes, processors, async ([path, recipe]) => {
    const outcome = await orError(path, async () => {
      const { digest } = await readImage(path, recipe);
      const made = readMadeImage(cacheDir, digest);
      if (!made) missing.set(digest, [...(missing.get(digest) ?? []), path]);
      return made;
    });
    if (outcome) outcomes.set(path, outcome);
  });
  if (missing.size > 0) listener?.onStart(missing.size);
  await workOnEach(missing.values(), processors, async ([path = "", ...copies]) => {
    const outcome = await orError(path, () => makeImageSet(path, recipes.get(path)!, cacheDir));
    for (const copy of copies)
      outcomes.set(copy, "error" in outcome ? { error: outcome.error.of(copy) } : outcome);
    outcomes.set(path, outcome);
    listener?.onMade();
  });
  return outcomes;
}

/**
 * Makes the files of an image in the widths and formats that readers' screens need, or takes them from the cache.
 *
 * @throws {ImageError} if the file is missing or cannot be decoded
 */
export async function makeImageSet(file: string, recipe: ImageRecipe, cacheDir: string): Promise<MadeImage> {
  const image = await readImage(file, recipe);
  const made = readMadeImage(cacheDir, image.digest);
  if (made) return made;
  // The encoders take long to load, and a build without new images does not need them.
  const { encodeImage } = await import("./encode/encode-image.ts");
  return encodeImage(image, recipe, cacheDir);
}

async function orError<T>(path: string, work: () => Promise<T>): Promise<T | { readonly error: ImageError }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImageError) return { error: error.path === path ? error : error.of(path) };
    throw error;
  }
}
