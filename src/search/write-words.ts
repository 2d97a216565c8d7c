import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { mergeWords } from "./count-words.ts";
import type { FrequentWords } from "./manifest.ts";

const MOST_BYTES = 60_000;
const MOST_WORDS = 16_000;

/** Writes the commonest words of all shards into one file, as many as it may weigh compressed. @returns its digest */
export async function writeWords(shardFiles: readonly string[], file: string): Promise<string> {
  const read = shardFiles.map(async (one) => JSON.parse(await readFile(one, "utf8")) as [string, number][]);
  const weights = mergeWords(
    (await Promise.all(read)).map((words) => new Map(words)),
    MOST_WORDS,
  );
  let words: FrequentWords = [...weights.keys()];
  while (gzipSync(JSON.stringify(words)).length > MOST_BYTES) words = words.slice(0, words.length * 0.9);
  const text = JSON.stringify(words);
  await writeFile(file, text);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
