import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import { listFolder } from "../disk/list-folder.ts";
import { nameInAddress } from "../domain/addresses.ts";

/** What systems and tools leave in folders, and nobody means to publish. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git(?:ignore|keep|attributes))$/i;

/** A file of `public/`: its address, and its absolute path. */
export type PublicFile = readonly [address: string, path: string];

/** The files of `public/`, which stand on the site as they are. */
export function listPublic(publicDir: string): readonly PublicFile[] {
  const folder = join(publicDir, "/");
  if (!existsSync(folder)) return [];
  const files = listFolder(publicDir).files.filter((file) => !LITTER.test(file));
  return files.toSorted().map((file) => [toAddress(file.slice(folder.length)), file]);
}

/** In Unicode form NFC, as links have it. */
function toAddress(path: string): string {
  return `/${nameInAddress(path.split(sep).join("/").normalize("NFC"))}`;
}
