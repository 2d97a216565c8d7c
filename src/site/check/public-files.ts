import { existsSync } from "node:fs";
import { join } from "node:path";
import { listFolder } from "../../disk/list-folder.ts";
import { nameInAddress } from "../../model/addresses/address-forms.ts";

/** Files that systems and tools leave in folders, and that nobody means to publish. */
const LITTER =
  /(?:^|[\\/])(?:(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git(?:ignore|keep|attributes|modules))$|\.(?:git|svn|hg)(?:[\\/]|$))/i;

/** The files of `public/`, which a build copies into the site. */
export interface PublicFolder {
  readonly files: readonly (readonly [address: string, path: string])[];
  /** The absolute paths of symbolic links that lead nowhere, or to a folder that they are in. */
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

/** In Unicode form NFC, as in links. */
function toAddress(path: string): string {
  return `/${nameInAddress(path.normalize("NFC"))}`;
}
