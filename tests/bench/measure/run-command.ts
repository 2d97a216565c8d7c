import { type ChildProcess, spawn } from "node:child_process";
import { describeFailure } from "./describe-failure.ts";
import { listSession, type ProcessFacts } from "./process-sample.ts";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a build may take. */
export interface Limits {
  readonly seconds: number;
  /** What all processes together may hold, so that the system does not end others for it. */
  readonly memory: number;
}

export interface Peak {
  readonly memory: number;
  readonly largestProcess: number;
}

/** A command that failed or broke a limit; the message says why, in a few words. */
export class CommandError extends Error {
  override name = "CommandError";
}

const SAMPLE_MILLISECONDS = 50;
const KEPT_OUTPUT = 20_000;

/** The processes of the command that runs now. */
let running: (() => readonly ProcessFacts[]) | undefined;

/**
 * Runs a command in a session of its own, by which the processes that it starts are known, and samples their memory.
 *
 * @param takenSeconds how long the build has taken, from its first command on
 * @throws {CommandError}
 */
export async function runCommand(
  command: Command,
  limits: Limits,
  takenSeconds: () => number,
): Promise<Peak> {
  const child = spawn(command.file, command.args, {
    cwd: command.folder,
    env: { ...process.env, ...command.environment },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = keepOutput(child);
  const ended = waitForEnd(child);
  const others = new Set<string>();
  running = () => (child.pid === undefined ? [] : listSession(child.pid, others));
  let peak: Peak = { memory: 0, largestProcess: 0 };
  let broken: string | undefined;
  const sampling = setInterval(() => {
    const sizes = running?.().map(({ residentBytes }) => residentBytes) ?? [];
    const memory = sizes.reduce((sum, size) => sum + size, 0);
    peak = {
      memory: Math.max(peak.memory, memory),
      largestProcess: Math.max(peak.largestProcess, ...sizes),
    };
    if (takenSeconds() > limits.seconds) broken ??= `took over ${limits.seconds} s`;
    if (memory > limits.memory) broken ??= `needed over ${(limits.memory / 1e9).toFixed(1)} GB of memory`;
    if (broken) endRunning();
  }, SAMPLE_MILLISECONDS);
  try {
    const { code, signal } = await ended;
    if (broken || code !== 0) throw new CommandError(broken ?? describeFailure(code, signal, output()));
    return peak;
  } finally {
    clearInterval(sampling);
    endRunning();
    running = undefined;
  }
}

/** Ends the command that runs now and whatever it started, if there is one. */
export function endRunning(): void {
  for (const { pid } of running?.() ?? []) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {}
  }
}

function keepOutput(child: ChildProcess): () => string {
  let kept = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      kept = (kept + text).slice(-KEPT_OUTPUT);
    });
  }
  return () => kept;
}

function waitForEnd(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new CommandError(error.message)));
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
}
