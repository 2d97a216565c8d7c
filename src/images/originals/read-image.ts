import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type ImageRecipe, nameRecipe } from "../image-recipe.ts";
import { ImageError } from "./image-error.ts";

/** An image file's bytes under the name that what is made of them has in the cache and on the site. */
export interface ImageFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly digest: string;
}

/** @throws ImageError where there is no such file */
export async function readImage(path: string, recipe: ImageRecipe): Promise<ImageFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw new ImageError(path, "cannot be opened", "See whether it is there, and whether it may be read.");
  }
  const hash = createHash("sha256")
    .update(`${nameRecipe(recipe)}\0`)
    .update(bytes);
  return { path, bytes, digest: hash.digest("hex").slice(0, 16) };
}
