import assert from "node:assert/strict";
import { globSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, build, buildHere } from "../support/built-site.ts";
import { aGenerator } from "../support/random.ts";
import { findDifferences, type SiteFiles } from "../support/site-files.ts";
import { changeTo, VERSIONS, type Version } from "../support/two-versions.ts";

/** How a full or failing disk, or an interrupted copy, may leave a file. */
const WAYS: readonly ((file: string) => void)[] = [
  (file) => truncateSync(file, Math.floor(statSync(file).size * 0.6)),
  (file) => truncateSync(file, 0),
  (file) => {
    const bytes = readFileSync(file);
    const random = aGenerator(bytes.length);
    for (let count = 0; count < 8; count += 1) {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
    }
    writeFileSync(file, bytes);
  },
];

/** Every kind of file that pages are made from, as patterns within the cache folder. */
const KINDS: Readonly<Record<string, string>> = {
  "sources.json": "sources.json",
  "bodies with their facts": "bodies/*",
  "packs of bodies": "bodies/*.pack",
  "the places of bodies": "bodies/places.json",
  "pages.json": "pages/pages.json",
  "packs of pages": "pages/*.pack",
  "indexes of shards": "search/*.index",
  "texts of attachments": "attachments/*.json",
  "what Astro has bundled": "bundle/**/*",
  everything: "**/*",
};

/** When the publication with a PDF is out. */
const LATER = { BUILD_DATE: "2026-03-01" };
const second = await build(aSite({ after }, VERSIONS.second), LATER);
const built = await build(aSite({ after }, VERSIONS.first), LATER);
const clean: Readonly<Record<Version, SiteFiles>> = { first: built.files, second: second.files };

describe("A cache with broken files", () => {
  let version: Version = "first";

  for (const [index, [kind, pattern]] of Object.entries(KINDS).entries()) {
    it(`(${kind}) is repaired by the next build, which writes no wrong page`, async () => {
      const entries = globSync(pattern, { cwd: built.cacheDir, withFileTypes: true });
      const files = entries
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      for (const [number, file] of files.entries()) WAYS[(index + number) % WAYS.length]?.(file);
      version = version === "first" ? "second" : "first";
      changeTo(built.contentDir, version);

      const next = await buildHere(built, LATER);

      assert.notDeepEqual(files, []);
      assert.deepEqual(findDifferences(clean[version], next), []);
    });
  }
});
