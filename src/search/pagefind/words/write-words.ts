import { hash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FrequentWords } from "../../shards/manifest.ts";
import { mergeWords, type WordWeights } from "./count-words.ts";

const MOST_BYTES = 60_000;
const MOST_WORDS = 16_000;

/** The most frequent words of all shards, as many as fit into a file of `MOST_BYTES` compressed, and the file's digest. */
export function writeWords(shards: readonly WordWeights[]): { text: string; digest: string } {
  let words: FrequentWords = [...mergeWords(shards, MOST_WORDS).keys()];
  while (gzipSync(JSON.stringify(words)).length > MOST_BYTES) words = words.slice(0, words.length * 0.9);
  const text = JSON.stringify(words);
  return { text, digest: hash("sha256", text).slice(0, 16) };
}
