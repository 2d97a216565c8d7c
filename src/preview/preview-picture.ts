import { findFile } from "../disk/find-file.ts";
import { findDarkForm } from "../images/dark-form.ts";
import type { ImageSet } from "../model/body.ts";
import { previewImage } from "../model/pages/preview-image.ts";

/** A picture as preview shows it, with its form for dark paper. @param path within the content folder */
export function previewPicture(contentDir: string, path: string): ImageSet {
  const dark = findDarkForm(path, (one) => findFile(contentDir, one) !== undefined);
  const image = previewImage(path);
  return dark === undefined ? image : { ...image, dark: previewImage(dark) };
}
