import { availableParallelism } from "node:os";
import { workOnEach } from "../workers/work-on-each.ts";
import { type MadeImage, readMadeImage } from "./image-cache.ts";
import type { ImageRecipe } from "./image-recipe.ts";
import { ImageError } from "./originals/image-error.ts";
import { readImage } from "./originals/read-image.ts";

/** What became of one image among many. */
export type ImageOutcome = MadeImage | { readonly error: ImageError };

/** Hears how the making of images goes on. */
export interface ImageListener {
  /** Not called where all have been made before. */
  readonly onStart: (total: number) => void;
  readonly onMade: () => void;
}

/**
 * Makes many images, as many at a time as there are processors. Files of equal content are made once. A broken image does
 * not stop the others, and what has been made is kept though the others never are.
 *
 * @param recipes how to make each, by path
 * @returns what became of each, by path
 */
export async function makeImageSets(
  recipes: ReadonlyMap<string, ImageRecipe>,
  cacheDir: string,
  listener?: ImageListener,
): Promise<ReadonlyMap<string, ImageOutcome>> {
  const processors = availableParallelism();
  const outcomes = new Map<string, ImageOutcome>();
  /** The paths of the files that are to be made, by digest. */
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
