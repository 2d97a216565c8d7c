import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ENOUGH_BYTES = 25e9;
const FORGETTING_MS = 90_000;

/**
 * Takes away what an earlier build has made. It is not removed while builds are measured: ext4 does not use the place of
 * a removed file again for a minute, and looks past all of them, one by one, for each new file. A build in a clean
 * place, as CI gives it, has no such trouble.
 */
export function putAside(folder: string, path: string): void {
  if (!existsSync(path)) return;
  const aside = join(folder, "aside");
  mkdirSync(aside, { recursive: true });
  renameSync(path, join(aside, String(readdirSync(aside).length)));
}

/** Removes what was put aside if the disk may not hold another round, and waits until it is forgotten. */
export async function makeRoom(folder: string): Promise<void> {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize > ENOUGH_BYTES) return;
  rmSync(join(folder, "aside"), { recursive: true, force: true });
  await wait(FORGETTING_MS);
}
