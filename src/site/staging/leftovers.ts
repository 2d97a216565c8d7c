import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isRunning, markProcess } from "./process-mark.ts";
import { OLD } from "./swap-folders.ts";

/** A process that was started by a killed one may write for a moment more. */
const PATIENT = { maxRetries: 3, retryDelay: 1000 } as const;
/** The mark of a process, and what it may go on with; a folder beside this one may have a name that begins alike. */
const MARK = new RegExp(`^\\d+\\.\\d+(?:${OLD})?$`);

/** The folder beside the output folder that this process builds into. */
export function nameStaging(outDir: string): string {
  return join(dirname(outDir), `${beginningOf(outDir)}${markProcess()}`);
}

/** Puts the site back that a build was killed while replacing. */
export function restoreSite(outDir: string): void {
  const replaced = listLeftovers(dirname(outDir), beginningOf(outDir)).find((name) => name.endsWith(OLD));
  if (replaced !== undefined && !existsSync(outDir)) renameSync(join(dirname(outDir), replaced), outDir);
}

/** Removes what builds that were killed have left beside the output folder. */
export function removeUnfinished(outDir: string): void {
  removeLeftovers(dirname(outDir), beginningOf(outDir));
}

/** Removes what processes that have ended left in a folder. @param beginning of a name, before the mark of a process */
export function removeLeftovers(parent: string, beginning: string): void {
  for (const name of listLeftovers(parent, beginning))
    rmSync(join(parent, name), { recursive: true, force: true, ...PATIENT });
}

function listLeftovers(parent: string, beginning: string): readonly string[] {
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
