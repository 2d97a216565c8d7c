import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "../corpus/settings.ts";

/**
 * Takes a cache folder for this process, so that two builds do not write into each other's files. A claim of a process
 * that has ended does not count.
 *
 * @returns gives the folder back
 * @throws {SettingsError} while another build has it
 */
export function claimCache(cacheDir: string): () => void {
  const file = join(cacheDir, "build.pid");
  mkdirSync(cacheDir, { recursive: true });
  for (const isRetry of [false, true]) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (!isRetry && !isRunning(Number(readFileSync(file, "utf8")))) rmSync(file, { force: true });
    }
  }
  throw new SettingsError(
    `Another build is using the cache folder "${cacheDir}". Wait for its end, or set CACHE_DIR to another folder.`,
  );
}

/** Whether a process with this number is there. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
