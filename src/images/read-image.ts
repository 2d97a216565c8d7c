import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ImageError } from "./image-error.ts";
import { RECIPE } from "./image-recipe.ts";

/** An image file's bytes under the name that what is made of them has in the cache and on the site. */
export interface ImageFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly digest: string;
}

/** @throws ImageError where there is no such file */
export async function readImage(path: string): Promise<ImageFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    throw new ImageError(`The image file "${basename(path)}" cannot be opened.`);
  }
  const hash = createHash("sha256").update(`${RECIPE}\0`).update(bytes);
  return { path, bytes, digest: hash.digest("hex").slice(0, 16) };
}
