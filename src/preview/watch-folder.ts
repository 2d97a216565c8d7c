import { type FSWatcher, watch } from "node:fs";
import { listFolder } from "../disk/list-folder.ts";

/** One save is often several changes: an editor writes a new file, renames it and removes the old one. */
const QUIET_MS = 60;
/** How often to look for a folder that has been removed. */
const AWAY_MS = 1000;
/** Linux reports changes of files in a watched folder, but not in the folders below it. */
const IS_FLAT = process.platform === "linux";

/**
 * Watches everything in a folder from now on.
 *
 * @param onChange called once nothing has changed for a moment
 */
export function watchFolder(folder: string, onChange: () => void): void {
  let watchers: readonly FSWatcher[] = [];
  let waiting: NodeJS.Timeout | undefined;
  let isStale = false;
  const wait = (delay: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (isStale) follow();
      if (!isStale) onChange();
    }, delay);
  };
  const follow = () => {
    const before = watchers;
    const begun: FSWatcher[] = [];
    try {
      const places = IS_FLAT ? listFolder(folder).folders : [folder];
      for (const place of places) {
        const watcher = watch(place, { recursive: !IS_FLAT }, (event) => {
          isStale ||= event === "rename";
          wait(QUIET_MS);
        });
        begun.push(watcher.on("error", () => watcher.close()));
      }
      watchers = begun;
      isStale = false;
    } catch (error) {
      for (const watcher of begun) watcher.close();
      watchers = [];
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      isStale = true;
      wait(AWAY_MS);
    }
    for (const watcher of before) watcher.close();
  };
  follow();
}
