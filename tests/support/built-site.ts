import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { readSettings } from "../../src/content/settings.ts";
import { buildSite } from "../../src/site/build.ts";
import { aTemporaryFolder, type ContentFiles, type Scope, writeContent } from "./content-folder.ts";
import { aCache, keepBundle, MODULES } from "./kept-bundle.ts";
import { readSiteFiles, type SiteFiles } from "./site-files.ts";

export const ROOT = join(import.meta.dirname, "../..");

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type Environment = Readonly<Record<string, string>>;

/** The environment of a command: that of the tests, without colours and the test runner's mark, and the settings. */
export function environmentWith(settings: Environment): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _mark, FORCE_COLOR: _colour, ...inherited } = process.env;
  return { ...inherited, NO_COLOR: "1", NODE_COMPILE_CACHE: MODULES, ...settings };
}

/** Runs a command as an editor would, with settings in the environment. */
export async function runCommand(
  command: "build" | "check" | "dev" | "new" | "preview",
  environment: Environment,
  args: readonly string[] = [],
): Promise<CommandResult> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["src/cli/run.mjs", command, ...args],
      { cwd: ROOT, env: environmentWith(environment), maxBuffer: 64 * 1024 * 1024 },
    );
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return { status: code ?? -1, stdout: stdout ?? "", stderr: stderr ?? String(error) };
  }
}

/** The three folders of a site, to build it again. */
export interface SiteFolders {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
}

/** A site as it was at the end of its build. */
export interface BuiltSite extends SiteFolders {
  readonly stdout: string;
  readonly stderr: string;
  readonly files: SiteFiles;
}

/** The day that sites are built for, unless a test gives another. */
export const BUILD_DATE = "2026-01-01";

/** Makes folders for a site with this content. They are removed when the scope ends. */
export function aSite(scope: Scope, files: ContentFiles): SiteFolders {
  return {
    contentDir: writeContent(scope, files),
    cacheDir: aCache(scope),
    outDir: join(aTemporaryFolder(scope), "site"),
  };
}

/** The environment variables that name a site's folders. */
export function settingsOf({ contentDir, outDir, cacheDir }: SiteFolders): Environment {
  return { CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: cacheDir, BUILD_DATE };
}

/** Builds a site without problems and reads the result. */
export async function build(folders: SiteFolders, environment: Environment = {}): Promise<BuiltSite> {
  const { status, stdout, stderr } = await runCommand("build", { ...settingsOf(folders), ...environment });
  assert.equal(status, 0, `The build failed: ${stderr}`);
  const { contentDir, outDir, cacheDir } = folders;
  if (environment.SITE_BASE === undefined) keepBundle(cacheDir);
  return { contentDir, outDir, cacheDir, stdout, stderr, files: readSiteFiles(outDir) };
}

/** Builds a site in this process, which takes half the time. */
export async function buildHere(folders: SiteFolders, environment: Environment = {}): Promise<SiteFiles> {
  process.env.NODE_COMPILE_CACHE = MODULES;
  const settings = readSettings({ ...settingsOf(folders), ...environment }, ROOT);
  const { problems } = await buildSite(settings, ROOT, new Date());
  assert.deepEqual(problems, []);
  if (environment.SITE_BASE === undefined) keepBundle(folders.cacheDir);
  return readSiteFiles(folders.outDir);
}
