import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The paths of all files and folders in a folder, at any depth, with links followed. `folders` begins with the folder itself. */
export interface ListedFolder {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** All links but loops. Those to a file, or to a folder that was followed, are also in `files` or `folders`. */
  readonly links: readonly Link[];
  /** Links to a folder that contains them, which are not followed. */
  readonly loops: readonly string[];
}

interface Link {
  readonly path: string;
  readonly leadsTo: "a file" | "a folder" | "a folder outside" | "nowhere";
}

interface Folder {
  readonly path: string;
  /** The real paths of the folders whose links led here. */
  readonly way: readonly string[];
}

/**
 * Lists a folder faster than Node's own recursion, which asks the disk once more for every file.
 *
 * @param goesOut whether to follow links to folders outside
 */
export function listFolder(folder: string, { goesOut = false } = {}): ListedFolder {
  const files: string[] = [];
  const links: Link[] = [];
  const loops: string[] = [];
  const folders: Folder[] = [{ path: folder, way: [] }];
  for (const current of folders) {
    for (const entry of readdirSync(current.path, { withFileTypes: true })) {
      const path = join(current.path, entry.name);
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) folders.push({ path, way: current.way });
      else if (entry.isSymbolicLink()) follow(path, current);
    }
  }
  return { files, folders: folders.map(({ path }) => path), links, loops };

  function follow(path: string, { path: parent, way }: Folder): void {
    const stat = statLink(path);
    if (stat?.isDirectory()) {
      const real = realpathSync(path);
      const from = [...way, realpathSync(parent)];
      if (from.some((place) => `${place}${sep}`.startsWith(`${real}${sep}`))) loops.push(path);
      else if (goesOut || real.startsWith(realpathSync(folder) + sep)) {
        links.push({ path, leadsTo: "a folder" });
        folders.push({ path, way: from });
      } else links.push({ path, leadsTo: "a folder outside" });
    } else if (stat?.isFile()) {
      links.push({ path, leadsTo: "a file" });
      files.push(path);
    } else if (stat === undefined) links.push({ path, leadsTo: "nowhere" });
  }
}

/** Undefined for a link that leads nowhere, or to itself. */
function statLink(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
