import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isRunning, markProcess } from "./process-mark.ts";
import { OLD } from "./swap-folders.ts";

/** A child of a killed process may go on writing for a moment. */
const PATIENT = { maxRetries: 3, retryDelay: 1000 } as const;
/** The whole rest of a name, because other folders may have names that begin alike. */
const MARK = new RegExp(`^\\d+\\.\\d+(?:${OLD})?$`);

/** The folder beside the output folder that this process builds into. */
export function nameStaging(outDir: string): string {
  return join(dirname(outDir), `${beginningOf(outDir)}${markProcess()}`);
}

/** Puts the site back if a build was killed while replacing it. */
export function restoreSite(outDir: string): void {
  const replaced = listLeftovers(outDir).find((name) => name.endsWith(OLD));
  if (replaced !== undefined && !existsSync(outDir)) renameSync(join(dirname(outDir), replaced), outDir);
}

/** Removes what killed builds have left beside the output folder. */
export function removeUnfinished(outDir: string): void {
  for (const name of listLeftovers(outDir))
    rmSync(join(dirname(outDir), name), { recursive: true, force: true, ...PATIENT });
}

function listLeftovers(outDir: string): readonly string[] {
  const [parent, beginning] = [dirname(outDir), beginningOf(outDir)];
  try {
    return readdirSync(parent).filter((name) => {
      const mark = name.startsWith(beginning) ? name.slice(beginning.length) : "";
      return MARK.test(mark) && !isRunning(mark);
    });
  } catch {
    return [];
  }
}

function beginningOf(outDir: string): string {
  return `.next-${basename(outDir)}-`;
}
