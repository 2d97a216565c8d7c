import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pruneModules } from "../../src/cache/prune-modules.ts";
import { generatorVersion } from "../../src/cache/version.ts";
import { aTemporaryFolder, type Scope } from "./content-folder.ts";

/*
 * Bundling the templates takes six times as long as the rest of a small site, and the result is the same for all sites.
 * The first build keeps its bundle here, and other tests start with a copy. Builds check it as they check their own.
 */

const KEPT = join(import.meta.dirname, "../../.cache/tests/bundles");

/** The folder where Node keeps the compiled modules of all builds. */
export const MODULES = join(import.meta.dirname, "../../.cache/tests/modules");
pruneModules(MODULES);

/** Makes a cache folder with only the bundle of the templates. It is removed when the scope ends. */
export function aCache(scope: Scope): string {
  const folder = aTemporaryFolder(scope);
  if (existsSync(ownBundle())) cpSync(ownBundle(), join(folder, "bundle"), { recursive: true });
  return folder;
}

/** Keeps the bundle of a build, unless one is kept already. */
export function keepBundle(cacheDir: string): void {
  if (existsSync(ownBundle())) return;
  mkdirSync(KEPT, { recursive: true });
  const copy = join(KEPT, `.${process.pid}`);
  cpSync(join(cacheDir, "bundle"), copy, { recursive: true });
  for (const other of readdirSync(KEPT))
    if (!other.startsWith(".")) rmSync(join(KEPT, other), { recursive: true, force: true });
  try {
    renameSync(copy, ownBundle());
  } catch {
    // The first build of another test file has just kept its own.
    rmSync(copy, { recursive: true });
  }
}

function ownBundle(): string {
  return join(KEPT, generatorVersion());
}
