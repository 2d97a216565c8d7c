import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { openBundleCache } from "../../../src/build/kept-bundle.ts";
import { openBundler } from "../../../src/build/open-bundler.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

const STYLES = [{ props: { rel: "stylesheet", href: "/_astro/site.css" }, children: "" }];

/** Bundles a project whose configuration has a mistake. */
function bundleMistake(t: TestContext) {
  const [root, cacheDir] = [aTemporaryFolder(t), aTemporaryFolder(t)];
  writeIn(root, "astro.config.mjs", 'throw new Error("There is a mistake in the configuration.");');
  const job = { root, cacheDir, version: "v1", place: join(root, "place"), base: "/", isVerbose: false };
  return { job, root, cacheDir };
}

describe("Bundling", () => {
  it("says what Astro says", async (t) => {
    const bundler = openBundler(bundleMistake(t).job);
    t.after(bundler.stop);

    await assert.rejects(bundler.bundle(), (error: Error) => {
      assert.match(error.message, /There is a mistake in the configuration\./);
      assert.match(`${error.stack}`, /astro\.config\.mjs/);
      return true;
    });
  });

  it("is not begun where a bundle is kept", async (t) => {
    const { job, root, cacheDir } = bundleMistake(t);
    writeIn(root, "kept/_astro/site.css", "");
    openBundleCache(cacheDir, "v1").keep(join(root, "kept"), STYLES);

    const bundler = openBundler(job);
    await bundler.stop();

    assert.deepEqual(bundler.unpack(join(root, "place")), STYLES);
    assert.deepEqual(readdirSync(join(root, "place")), ["_astro"]);
    // Had it begun, it would have been ended.
    await assert.rejects(bundler.bundle(), /There is a mistake in the configuration\./);
  });

  it("ends when it is stopped", async (t) => {
    const { job } = bundleMistake(t);

    const bundler = openBundler(job);
    await bundler.stop();

    await assert.rejects(bundler.bundle(), {
      name: "BundleError",
      message:
        "The process in which Astro bundles the layouts was ended by SIGKILL. Is there enough memory? Build again.",
    });
  });
});
