import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type ImageRecipe, nameRecipe } from "../image-recipe.ts";
import { ImageError } from "./image-error.ts";

/** An original. The names of the files that are made from it begin with its digest. */
export interface ImageFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Changes with the bytes and the recipe. */
  readonly digest: string;
}

/** @throws {ImageError} if the file cannot be read */
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
