import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { CommandError } from "./run-command.ts";

/** What it takes to pack a folder into one file, as the cache action of a code host does. */
export interface Packing {
  readonly packedBytes: number;
  readonly packSeconds: number;
  readonly unpackSeconds: number;
}

/** Zstandard as `actions/cache` runs it, which takes gzip on machines that lack it. */
const hasZstd = spawnSync("zstd", ["--version"]).status === 0;
const [PACK, UNPACK] = hasZstd ? ["zstd -T0 --long=30", "zstd -d --long=30"] : ["gzip", "gzip -d"];

/** Packs folders into a file. They are named from the folder that they are in. */
export function pack(file: string, within: string, folders: readonly string[]): number {
  return runTar(["--posix", "-cf", file, "-C", within, "--use-compress-program", PACK, ...folders]);
}

export function unpack(file: string, into: string): number {
  return runTar(["-xf", file, "-C", into, "--use-compress-program", UNPACK]);
}

export function weighPack(file: string): number {
  return statSync(file).size;
}

/** @returns the seconds that it took */
function runTar(args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync("tar", args, { encoding: "utf8" });
  if (status !== 0) throw new CommandError(`tar failed: ${stderr.trim().split("\n").at(-1)}`);
  return (performance.now() - began) / 1000;
}
