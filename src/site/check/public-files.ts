import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import { listFolder } from "../../disk/list-folder.ts";
import { nameInAddress } from "../../model/addresses/address-forms.ts";

/** What systems and tools leave in folders, and nobody means to publish. */
const LITTER =
  /(?:^|[\\/])(?:(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git(?:ignore|keep|attributes|modules))$|\.(?:git|svn|hg)(?:[\\/]|$))/i;

/** A file of `public/`: its address, and its absolute path. */
export type PublicFile = readonly [address: string, path: string];

/** What stands on the site as it is. */
export interface PublicFolder {
  readonly files: readonly PublicFile[];
  /** Symbolic links that lead nowhere, or to a folder that they stand in: absolute paths. */
  readonly deadLinks: readonly string[];
}

export function listPublic(publicDir: string): PublicFolder {
  const folder = join(publicDir, "/");
  if (!existsSync(folder)) return { files: [], deadLinks: [] };
  const { files, links, loops } = listFolder(publicDir, { goesOut: true });
  const dead = links.filter(({ leadsTo }) => leadsTo === "nowhere").map(({ path }) => path);
  const select = (paths: readonly string[]) =>
    paths.filter((path) => !LITTER.test(path.slice(folder.length))).toSorted();
  return {
    files: select(files).map((file) => [toAddress(file.slice(folder.length)), file]),
    deadLinks: select([...dead, ...loops]),
  };
}

/** In Unicode form NFC, as links have it. */
function toAddress(path: string): string {
  return `/${nameInAddress(path.split(sep).join("/").normalize("NFC"))}`;
}
