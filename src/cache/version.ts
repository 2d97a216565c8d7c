import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const SOURCES = [
  "src/**/*.{ts,astro,css,mjs}",
  "src/styles/faces/*.woff2",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

let version: string | undefined;

/**
 * The version of everything in the cache, in 16 hex digits. A change anywhere in the generator invalidates the cache, so
 * nobody has to maintain a list of dependencies. Only pictures and the texts of PDFs, which take a second each, have
 * versions of their own.
 */
export function generatorVersion(): string {
  version ??= digestGenerator(ROOT);
  return version;
}

/** Changes with anything in `src`, with the configuration, with every package and with Node. @returns 16 hex digits */
export function digestGenerator(root: string): string {
  const hash = createHash("sha256").update(`${process.versions.node}\0${process.env.NODE_ENV}\0`);
  for (const file of globSync(SOURCES, { cwd: root }).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
