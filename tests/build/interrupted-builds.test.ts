import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { aTemporaryFolder } from "../support/content-folder.ts";
import { aCache } from "../support/kept-bundle.ts";
import { comesTrue, listBeside, listProcesses, startBuild } from "../support/running-build.ts";
import { findDifferences, readSiteFiles } from "../support/site-files.ts";
import { VERSIONS } from "../support/two-versions.ts";

const built = await build(aSite({ after }, VERSIONS.first));

describe("A build that is interrupted", () => {
  for (const [signal, scope, stage] of [
    ["SIGINT", "whole", "index-shard"],
    ["SIGINT", "main only", "index-shard"],
    ["SIGTERM", "main only", "index-shard"],
    ["SIGINT", "whole", "bundle-templates"],
    ["SIGTERM", "main only", "bundle-templates"],
  ] as const) {
    it(`(${signal}, ${scope}, ${stage}) ends its processes, leaves the site as it was and nothing beside it`, async (t) => {
      const folders = { ...built, cacheDir: stage === "bundle-templates" ? aTemporaryFolder(t) : aCache(t) };
      const running = startBuild(folders);
      const isThere = () => listProcesses(running).some((command) => command.includes(stage));
      const hasCome = await comesTrue(isThere, 60_000);

      running.kill(signal, scope);
      const ended = await running.ended;

      assert.equal(hasCome, true);
      assert.equal(ended.signal, signal);
      assert.equal(ended.stderr, "");
      assert.deepEqual(listBeside(folders), []);
      assert.equal(await comesTrue(() => listProcesses(running).length === 0), true);
      assert.deepEqual(listBeside(folders), []);
      assert.deepEqual(findDifferences(built.files, readSiteFiles(folders.outDir)), []);
      assert.deepEqual(
        readdirSync(folders.cacheDir).filter((name) => name.startsWith("build")),
        [],
      );
    });
  }
});
