import { performance } from "node:perf_hooks";
import type { Packing } from "./pack-cache.ts";
import { readBusySeconds, readChildSeconds } from "./process-sample.ts";
import { type Command, type Limits, type Peak, runCommand } from "./run-command.ts";
import { type Weight, weighFolder } from "./weigh-folder.ts";

/** What one build took, and what came out. */
export interface Measure {
  readonly seconds: number;
  /** Of all processes, user and system. */
  readonly cpuSeconds: number;
  /** What the processors worked for others meanwhile; much of it, and the time says little. */
  readonly otherCpuSeconds: number;
  /** The most that all processes together held in memory, in bytes. Pages that they share count for each. */
  readonly memory: number;
  /** The most that one process held. */
  readonly largestProcess: number;
  readonly files: number;
  readonly bytes: number;
  /** What CI keeps between builds, where it was restored before this one. */
  readonly cache?: (Weight & Packing) | undefined;
}

/**
 * Runs commands one after another and measures them as one build.
 *
 * @param site the folder that they build
 * @throws {CommandError} if one fails or breaks a limit
 */
export async function measureBuild(
  commands: readonly Command[],
  site: string,
  limits: Limits,
): Promise<Measure> {
  const [ownBefore, allBefore] = [readChildSeconds(), readBusySeconds()];
  const began = performance.now();
  const peaks: Peak[] = [];
  const takenSeconds = () => (performance.now() - began) / 1000;
  for (const command of commands) peaks.push(await runCommand(command, limits, takenSeconds));
  const seconds = takenSeconds();
  const cpuSeconds = readChildSeconds() - ownBefore;
  return {
    seconds,
    cpuSeconds,
    otherCpuSeconds: Math.max(0, readBusySeconds() - allBefore - cpuSeconds),
    memory: Math.max(...peaks.map((peak) => peak.memory)),
    largestProcess: Math.max(...peaks.map((peak) => peak.largestProcess)),
    ...weighFolder(site),
  };
}
