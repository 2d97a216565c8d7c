import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { keepMadeImage, type MadeImage, readMadeImage } from "../image-cache.ts";
import { ImageError } from "../originals/image-error.ts";

/** What the icons of a site are drawn from. */
export interface IconSource {
  /** The picture's file; without it, Offprint's own mark is drawn. */
  readonly path?: string | undefined;
  /** Whether the picture was made for an icon. A logo is laid on paper, so that it also shows on dark tabs. */
  readonly isIcon?: boolean | undefined;
  readonly colours: { readonly paper: string; readonly accent: string };
}

/** Change the number to make all icons again. */
const RECIPE = 1;

/**
 * Makes the icon of a browser's tab, the only source of the image set, and that of a phone's home screen, its fallback;
 * or takes them from the cache.
 *
 * @throws {ImageError} if the picture cannot be decoded
 */
export async function makeIcons(source: IconSource, cacheDir: string): Promise<MadeImage> {
  const { path, isIcon = false, colours } = source;
  const bytes = path === undefined ? undefined : await readPicture(path);
  const digest = createHash("sha256")
    .update(JSON.stringify([RECIPE, path === undefined, isIcon, colours]))
    .update(bytes ?? "")
    .digest("hex")
    .slice(0, 16);
  const made = readMadeImage(cacheDir, digest);
  if (made) return made;
  const { drawIcons } = await import("./draw-icons.ts");
  const picture = bytes && { path: path ?? "", bytes, digest };
  return keepMadeImage(cacheDir, digest, await drawIcons({ digest, picture, isIcon, colours }, cacheDir));
}

async function readPicture(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new ImageError(path, "cannot be opened", "See whether it is there, and whether it may be read.");
  }
}
