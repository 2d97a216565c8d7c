import type { ImageSet } from "./body.ts";

/** Where preview serves the files of the content folder as they are. */
export const PREVIEW_FILES = "/@content/";

/** An image as preview shows it: the author's own file, of unknown size. @param path within the content folder */
export function previewImage(path: string): ImageSet {
  return { width: 0, height: 0, src: PREVIEW_FILES + path, sources: [] };
}
