import type { MadeImage } from "./image-cache.ts";
import { ImageError } from "./image-error.ts";
import { makeFromImage } from "./make-image-set.ts";
import { readImage } from "./read-image.ts";

/** What became of one image among many. */
export type ImageOutcome = MadeImage | { readonly error: ImageError };

/**
 * Makes many images, `concurrency` at a time; encoding uses all processors already, so more only costs memory.
 * Files of equal content are made once. A broken image does not stop the others.
 *
 * @returns what became of each, by path
 */
export async function makeImageSets(
  paths: readonly string[],
  cacheDir: string,
  concurrency = 2,
): Promise<ReadonlyMap<string, ImageOutcome>> {
  const waiting = [...new Set(paths)].values();
  const byDigest = new Map<string, Promise<MadeImage>>();
  const outcomes = new Map<string, ImageOutcome>();
  const makeOne = async (path: string): Promise<ImageOutcome> => {
    try {
      const image = await readImage(path);
      const making = byDigest.get(image.digest) ?? makeFromImage(image, cacheDir);
      byDigest.set(image.digest, making);
      return await making;
    } catch (error) {
      if (error instanceof ImageError) return { error: error.path === path ? error : error.of(path) };
      throw error;
    }
  };
  const work = async () => {
    for (const path of waiting) outcomes.set(path, await makeOne(path));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return outcomes;
}
