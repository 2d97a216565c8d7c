import { readdirSync, rmSync } from "node:fs";

/** A build has about 1,500 modules; each version of the generator, and each bundle that is made, leaves its own. */
const MOST = 6000;

/** Empties the folder in which Node keeps compiled modules once there are too many: Node removes none itself. */
export function pruneModules(folder: string): void {
  try {
    if (readdirSync(folder, { recursive: true }).length > MOST)
      rmSync(folder, { recursive: true, force: true });
  } catch {
    // There is none, or another process has just removed it.
  }
}
