import { spawn } from "node:child_process";
import { once } from "node:events";
import { environmentWith, ROOT, type SiteFolders, settingsOf } from "./built-site.ts";
import type { Scope } from "./content-folder.ts";
import { comesTrue } from "./running-build.ts";

/** A preview that runs beside the test. */
export interface RunningPreview {
  /** With scheme and port, without a slash at the end. */
  readonly origin: string;
  /** Returns the text of a page, or of the error page if there is none. */
  readonly open: (path: string) => Promise<string>;
  /** What it has written to standard error so far. */
  readonly complaints: () => string;
}

/** Starts a preview, or a server of a finished site. It stops when the scope ends. */
export async function startPreview(
  scope: Scope,
  folders: SiteFolders,
  command: readonly string[] = ["dev"],
): Promise<RunningPreview> {
  const background = { ASTRO_DEV_BACKGROUND: "0", ASTRO_PREVIEW_BACKGROUND: "0" };
  const child = spawn(process.execPath, ["src/cli/run.mjs", ...command], {
    cwd: ROOT,
    env: { ...environmentWith(settingsOf(folders)), ...background },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  scope.after(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const findOrigin = () => /http:\/\/localhost:\d+/.exec(stdout)?.[0];
  await comesTrue(() => findOrigin() !== undefined || child.exitCode !== null, 60_000);
  const origin = findOrigin();
  if (origin === undefined) throw new Error(`The preview did not start: ${stdout}${stderr}`);
  return {
    origin,
    open: async (path) => (await fetch(origin + path)).text(),
    complaints: () => stderr,
  };
}
