import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openBundleCache } from "../../../src/render/bundle-cache.ts";
import { openBundler } from "../../../src/render/open-bundler.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

/** Bundles a project whose configuration has a mistake. */
function bundleMistake(t: TestContext) {
  const [root, cacheDir] = [aTemporaryFolder(t), aTemporaryFolder(t)];
  writeIn(root, "astro.config.mjs", 'throw new Error("There is a mistake in the configuration.");');
  return { root, cacheDir, version: "v1", isVerbose: false };
}

describe("Bundling", () => {
  it("fails with Astro's error", async (t) => {
    const bundler = openBundler(bundleMistake(t));
    t.after(bundler.stop);

    await assert.rejects(bundler.bundle(), (error: Error) => {
      assert.match(error.message, /There is a mistake in the configuration\./);
      assert.match(`${error.stack}`, /astro\.config\.mjs/);
      return true;
    });
  });

  it("does not start if the cache has a bundle", async (t) => {
    const job = bundleMistake(t);
    const cache = openBundleCache(job.cacheDir, "v1");
    const folder = cache.begin();
    writeIn(folder, "client/_astro/site.css", "");
    cache.keep(folder);

    const bundler = openBundler(job);
    await bundler.stop();

    assert.deepEqual(bundler.read()?.files, ["_astro/site.css"]);
    // Had bundling started before, `stop` would have killed it.
    await assert.rejects(bundler.bundle(), /There is a mistake in the configuration\./);
  });

  it("ends when it is stopped", async (t) => {
    const bundler = openBundler(bundleMistake(t));
    await bundler.stop();

    await assert.rejects(bundler.bundle(), {
      name: "BundleError",
      message:
        "The process in which Astro bundles the templates was killed by SIGKILL. Is there enough memory? Build again.",
    });
  });
});
