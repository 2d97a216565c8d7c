import { readdirSync, rmSync } from "node:fs";

/** A build has about 1,500 modules. Each version of the generator, and each bundle, adds its own. */
const MOST = 6000;

/** Empties Node's folder of compiled modules once there are too many: Node never removes any. */
export function pruneModules(folder: string): void {
  try {
    if (readdirSync(folder, { recursive: true }).length > MOST)
      rmSync(folder, { recursive: true, force: true });
  } catch {
    // There is no such folder, or another process has just removed it.
  }
}
