import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { claimCache } from "../../../../src/site/staging/claim-cache.ts";
import { markProcess } from "../../../../src/site/staging/process-mark.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

describe("The claim of a cache folder", () => {
  it("is refused while another build has it, and granted after its release", (t) => {
    const cacheDir = join(aTemporaryFolder(t), "cache");
    const giveBack = claimCache(cacheDir);

    assert.throws(() => claimCache(cacheDir), {
      name: "SettingsError",
      message: `Another build is using the cache folder "${cacheDir}". Wait until it ends, or set CACHE_DIR to another folder.`,
    });
    giveBack();
    claimCache(cacheDir)();

    assert.deepEqual(readdirSync(cacheDir), []);
  });

  for (const [whose, claim] of [
    ["nobody's", ""],
    ["of a process that has ended", "999999999.1"],
    ["of another process that had this number", `${process.pid}.1`],
  ] as const) {
    it(`does not count when it is ${whose}`, { skip: process.platform !== "linux" && claim !== "" }, (t) => {
      const cacheDir = aTemporaryFolder(t);
      writeFileSync(join(cacheDir, "build.pid"), claim);

      claimCache(cacheDir);

      assert.deepEqual(readdirSync(cacheDir), ["build.pid"]);
      assert.notEqual(markProcess(), claim);
    });
  }
});
