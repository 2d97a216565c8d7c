import { join } from "node:path";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import type { BodyFacts } from "../../model/body.ts";

/**
 * The facts of all cached bodies, as JSON by digest. They are in one file of lines `digest facts`, so that a build
 * need not read every body. The file may be out of date or missing.
 */
export type FactsFile = ReadonlyMap<string, string>;

/** In the folder of the bodies. */
export const FACTS_FILE = "facts.ndjson";

export function readFactsFile(cacheDir: string): FactsFile {
  let text = "";
  try {
    text = readKept(findFile(cacheDir)).toString("utf8");
  } catch {}
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
}

export function writeFactsFile(cacheDir: string, facts: FactsFile): void {
  keepFile(findFile(cacheDir), [...facts].map(([digest, json]) => `${digest} ${json}\n`).join(""));
}

/** Parses the facts of one line; undefined if they are missing or broken. */
export function parseFacts(json: string | undefined): BodyFacts | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as BodyFacts);
  } catch {
    return undefined;
  }
}

function findFile(cacheDir: string): string {
  return join(cacheDir, "bodies", FACTS_FILE);
}
