import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** Paths of all that is in a folder and in those within it, links followed. The folder itself is the first. */
export interface ListedFolder {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Links to a file or a folder, which are among those too, and links that are not followed. */
  readonly links: readonly Link[];
  /** Links to a folder that they stand in, which are not followed. */
  readonly loops: readonly string[];
}

interface Link {
  readonly path: string;
  readonly leadsTo: "a file" | "a folder" | "a folder outside" | "nowhere";
}

interface Folder {
  readonly path: string;
  /** The folders, without links, that led here: that of each link on the way. */
  readonly way: readonly string[];
}

/**
 * Node's own recursion asks the disk once more for every file, which is most of its time.
 *
 * @param goesOut whether links to folders outside are followed
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

/** Nothing for a link that leads nowhere, or to itself. */
function statLink(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
