import { linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "../../content/settings.ts";
import { writeWhole } from "../../disk/write-whole.ts";
import { isRunning, markProcess } from "./process-mark.ts";

const TRIES = 3;

/**
 * Claims a cache folder for this process, so that two builds do not write to the same files. The claim of a process that
 * has ended does not count.
 *
 * @returns a function that releases the folder
 * @throws {SettingsError} while another build has it
 */
export function claimCache(cacheDir: string): () => void {
  const claim = join(cacheDir, "build.pid");
  const own = join(cacheDir, `build-${markProcess()}.pid`);
  writeWhole(own, markProcess());
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (tryLink(own, claim)) return () => rmSync(claim, { force: true });
      const other = readClaim(claim);
      if (other !== undefined && isRunning(other)) break;
      if (other !== undefined) takeAway(claim, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new SettingsError(
    `Another build is using the cache folder "${cacheDir}". Wait until it ends, or set CACHE_DIR to another folder.`,
  );
}

/** A hard link appears together with its content, so that no other process finds an empty claim. */
function tryLink(own: string, claim: string): boolean {
  try {
    linkSync(own, claim);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readClaim(claim: string): string | undefined {
  try {
    return readFileSync(claim, "utf8");
  } catch {
    return undefined;
  }
}

/** Removes the claim of an ended process. If another process has claimed the folder meanwhile, its claim is put back. */
function takeAway(claim: string, own: string): void {
  const taken = `${own}-old`;
  try {
    renameSync(claim, taken);
  } catch {
    return;
  }
  if (isRunning(readClaim(taken) ?? "")) tryLink(taken, claim);
  rmSync(taken, { force: true });
}
