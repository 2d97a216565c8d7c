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
    ["SIGINT", "whole", "index-process"],
    ["SIGINT", "main only", "index-process"],
    ["SIGTERM", "main only", "index-process"],
    ["SIGINT", "whole", "bundle-process"],
    ["SIGTERM", "main only", "bundle-process"],
  ] as const) {
    it(`(${signal}, ${scope}, ${stage}) ends its processes, leaves the site as it was and nothing beside it`, async (t) => {
      const folders = { ...built, cacheDir: stage === "bundle-process" ? aTemporaryFolder(t) : aCache(t) };
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
