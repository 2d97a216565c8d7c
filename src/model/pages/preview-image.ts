import { nameInAddress, toHref } from "../addresses/address-forms.ts";
import type { ImageSet } from "../body.ts";

/** Where preview serves the files of the content folder as they are. */
export const PREVIEW_FILES = "/@content/";

/** A file of the content folder as preview serves it, percent-encoded and without the base. @param path within the folder */
export function previewHref(path: string): string {
  return toHref(PREVIEW_FILES + nameInAddress(path), "/");
}

/** An image as preview shows it: the author's own file, of unknown size. @param path within the content folder */
export function previewImage(path: string): ImageSet {
  return { width: 0, height: 0, src: previewHref(path), sources: [] };
}
