import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  type CommandResult,
  type Environment,
  environmentWith,
  ROOT,
  type SiteFolders,
  settingsOf,
} from "./built-site.ts";
import type { EndPoint } from "./end-point.ts";

const SUPPORT = import.meta.dirname;

/** A build that runs beside the test. */
export interface RunningBuild {
  /** The number of its process group, which includes everything that it starts. */
  readonly group: number | undefined;
  /** `whole` also kills the processes that it has started, as a closed terminal or a lack of memory may do. */
  readonly kill: (signal: NodeJS.Signals, scope: "whole" | "main only") => void;
  readonly ended: Promise<CommandResult & { readonly signal: NodeJS.Signals | null }>;
}

export function startBuild(folders: SiteFolders): RunningBuild {
  return start(["src/cli/run.mjs", "build"], settingsOf(folders));
}

/** Starts a build that ends itself at a point. */
export function startEndingBuild(
  folders: SiteFolders,
  point: EndPoint,
  environment: Environment = {},
): RunningBuild {
  const ending = { NODE_OPTIONS: `--import=${SUPPORT}/end-point.ts`, END_AT: JSON.stringify(point) };
  return start([`${SUPPORT}/ended-build.ts`], { ...settingsOf(folders), ...environment, ...ending });
}

function start(command: readonly string[], environment: Environment): RunningBuild {
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: environmentWith(environment),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return {
    group: child.pid,
    kill: (signal, scope) => {
      const pid = child.pid;
      if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      process.kill(scope === "whole" ? -pid : pid, signal);
    },
    ended: once(child, "exit").then(([status, signal]) => ({ status: status ?? -1, signal, stdout, stderr })),
  };
}

/** The commands of the processes that a build, alive or dead, has started and that still run. */
export function listProcesses({ group }: Pick<RunningBuild, "group">): string[] {
  const lines = execFileSync("ps", ["-A", "-ww", "-o", "pgid=,args="], { encoding: "utf8" }).split("\n");
  return lines.filter(
    (line) => Number.parseInt(line, 10) === group && /pagefind|index-shard|bundle-templates/.test(line),
  );
}

/** Waits until a condition holds. @returns whether it did in time */
export async function comesTrue(isSo: () => boolean, milliseconds = 5_000): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() > end) return false;
    await wait(20);
  }
  return true;
}

/** Lists what is beside a site, in a folder that should have nothing else. */
export function listBeside({ outDir }: SiteFolders): string[] {
  return readdirSync(dirname(outDir)).filter((name) => name !== basename(outDir));
}
