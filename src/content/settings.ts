import { isAbsolute, relative, resolve } from "node:path";
import { type DateText, isDateText, minuteIn } from "../model/language/dates.ts";

/** What to build and where. Paths are absolute. */
export interface Settings {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** `/`, or `/path/` for a site under a path. */
  readonly base: string;
  /** The day that counts as today; default: today. */
  readonly buildDate?: DateText | undefined;
}

/** A setting that cannot be used. The message says which one and what to write. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/**
 * Reads `CONTENT_DIR`, `OUT_DIR`, `CACHE_DIR`, `SITE_BASE` and `BUILD_DATE`.
 *
 * @throws {SettingsError} for a folder, base or date that cannot be used
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const folder = (name: string, fallback: string) => {
    return resolve(root, environment[name] || fallback);
  };
  const contentDir = folder("CONTENT_DIR", "content");
  const outDir = folder("OUT_DIR", "dist");
  const sources = ["src", "public", "tests", "node_modules", ".git"].map((name) => resolve(root, name));
  const outClash = describeClash(outDir, [root, contentDir], [contentDir, ...sources]);
  if (outClash !== undefined) {
    throw new SettingsError(
      `OUT_DIR is "${outDir}", which ${outClash}. Choose a folder for the site alone, since each build replaces it.`,
    );
  }
  const cacheDir = folder("CACHE_DIR", ".cache");
  const ownFolders = [contentDir, ...sources.filter((source) => !source.endsWith("node_modules"))];
  const cacheClash = describeClash(cacheDir, [root, contentDir], ownFolders);
  if (cacheClash !== undefined) {
    throw new SettingsError(
      `CACHE_DIR is "${cacheDir}", which ${cacheClash}. Choose a folder for the cache alone, since a build may empty it.`,
    );
  }
  if (isWithin(cacheDir, outDir) || isWithin(outDir, cacheDir)) {
    throw new SettingsError(
      `CACHE_DIR is "${cacheDir}" and OUT_DIR is "${outDir}". Neither may be inside the other: a build replaces OUT_DIR and may empty CACHE_DIR.`,
    );
  }
  const base = `/${(environment.SITE_BASE ?? "").replaceAll(/^\/+|\/+$/g, "")}/`.replace("//", "/");
  if (!/^\/((?!\.{1,2}\/)[\w.~-]+\/)*$/.test(base)) {
    throw new SettingsError(
      `SITE_BASE is "${environment.SITE_BASE}". Write a path such as /publications or /archive/2024.`,
    );
  }
  const buildDate = environment.BUILD_DATE || undefined;
  if (buildDate !== undefined && !(isDateText(buildDate) && buildDate.length === 10)) {
    throw new SettingsError(
      `BUILD_DATE is "${buildDate}". Write a day as YYYY-MM-DD, for example 2024-02-29.`,
    );
  }
  return { contentDir, outDir, cacheDir, base, buildDate };
}

/** Why a build must not replace a folder; undefined if it may. */
function describeClash(
  folder: string,
  held: readonly string[],
  sources: readonly string[],
): string | undefined {
  if (held.some((path) => isWithin(path, folder))) return "holds the sources";
  const source = sources.find((path) => isWithin(folder, path));
  return source === undefined ? undefined : source === folder ? "holds the sources" : `is in "${source}"`;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}

/** The minute that counts as now: the end of `BUILD_DATE`, or the time on the site's clock. */
export function buildMinute(settings: Settings, timeZone: string, clock: Date): DateText {
  return settings.buildDate ? `${settings.buildDate}T23:59` : minuteIn(timeZone, clock);
}
