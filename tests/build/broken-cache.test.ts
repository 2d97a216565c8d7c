import assert from "node:assert/strict";
import { globSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { aGenerator } from "../support/random.ts";
import { findDifferences, type SiteFiles } from "../support/site-files.ts";
import { changeTo, VERSIONS, type Version } from "../support/two-versions.ts";

const WAYS: Readonly<Record<string, (file: string) => void>> = {
  "cut short": (file) => truncateSync(file, Math.floor(statSync(file).size * 0.6)),
  emptied: (file) => truncateSync(file, 0),
  "with other bytes": (file) => {
    const bytes = readFileSync(file);
    const random = aGenerator(bytes.length);
    for (let count = 0; count < 8; count += 1) {
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
    }
    writeFileSync(file, bytes);
  },
};

/** Every kind of file that pages are made from, as patterns within the cache folder. */
const KINDS: Readonly<Record<string, string>> = {
  "sources.json": "sources.json",
  "bodies with their facts": "bodies/*",
  "packs of bodies": "bodies/*.pack",
  "the places of bodies": "bodies/places.json",
  "pages.json": "pages/pages.json",
  "packs of pages": "pages/*.pack",
  "indexes of shards": "search/*.pack",
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

  for (const [kind, pattern] of Object.entries(KINDS)) {
    it(`(${kind}) is mended by the next build, which writes no wrong page`, async () => {
      for (const [way, garble] of Object.entries(WAYS)) {
        const files = globSync(pattern, { cwd: built.cacheDir, withFileTypes: true }).filter((one) =>
          one.isFile(),
        );
        for (const { parentPath, name } of files) garble(join(parentPath, name));
        version = version === "first" ? "second" : "first";
        changeTo(built.contentDir, version);

        const next = await build(built, LATER);

        assert.notDeepEqual(files, []);
        assert.deepEqual(findDifferences(clean[version], next.files), [], `${kind}, ${way}`);
      }
    });
  }
});
