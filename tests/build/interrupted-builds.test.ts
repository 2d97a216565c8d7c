import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { aTemporaryFolder } from "../support/content-folder.ts";
import { comesTrue, listBeside, listIndexing, startBuild } from "../support/running-build.ts";
import { findDifferences, readSiteFiles } from "../support/site-files.ts";
import { VERSIONS } from "../support/two-versions.ts";

const built = await build(aSite({ after }, VERSIONS.first));

describe("A build that is interrupted", () => {
  for (const [signal, scope] of [
    ["SIGINT", "whole"],
    ["SIGINT", "main only"],
    ["SIGTERM", "main only"],
  ] as const) {
    it(`(${signal}, ${scope}) ends its processes, leaves the site as it was and nothing beside it`, async (t) => {
      const folders = { ...built, cacheDir: aTemporaryFolder(t) };
      const running = startBuild(folders);
      const isIndexing = await comesTrue(() => listIndexing(running).length > 0, 60_000);

      running.kill(signal, scope);
      const ended = await running.ended;

      assert.equal(isIndexing, true);
      assert.equal(ended.signal, signal);
      assert.equal(ended.stderr, "");
      assert.deepEqual(listBeside(folders), []);
      assert.equal(await comesTrue(() => listIndexing(running).length === 0), true);
      assert.deepEqual(listBeside(folders), []);
      assert.deepEqual(findDifferences(built.files, readSiteFiles(folders.outDir)), []);
      assert.deepEqual(
        readdirSync(folders.cacheDir).filter((name) => name.startsWith("build")),
        [],
      );
    });
  }
});
