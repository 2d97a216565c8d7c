import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Command } from "../measure/run-command.ts";
import { PROJECT } from "./offprint.ts";

const ENTRY = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

/** Finds the program that this project's own Pagefind runs, so that the peers search with the same. */
export async function findPagefind(): Promise<string> {
  const finder = pathToFileURL(join(PROJECT, "node_modules/pagefind/lib/resolveBinary.js")).href;
  const { resolveBinaryPath } = (await import(finder)) as {
    resolveBinaryPath: (names: readonly string[]) => string;
  };
  return resolveBinaryPath(["pagefind_extended", "pagefind"]);
}

export function indexWith(pagefind: string, site: string, result: string): Command {
  return { file: pagefind, args: ["--site", result], folder: site };
}

export function countIndexed(result: string): number {
  const entry = readFileSync(join(result, "pagefind/pagefind-entry.json"), "utf8");
  return Object.values(ENTRY.parse(JSON.parse(entry)).languages).reduce(
    (sum, { page_count }) => sum + page_count,
    0,
  );
}
