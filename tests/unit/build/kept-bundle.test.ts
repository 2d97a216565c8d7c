import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openBundleCache } from "../../../src/build/kept-bundle.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

const STYLES = [{ props: { rel: "stylesheet", href: "/_astro/site.css" }, children: "" }];

describe("What Astro has bundled", () => {
  it("is unpacked as it was kept, hidden folders included", (t) => {
    const [cacheDir, from, to] = [aTemporaryFolder(t), aTemporaryFolder(t), aTemporaryFolder(t)];
    writeIn(from, "_astro/site.css", "h1{color:red}");
    writeIn(from, ".prerender/chunks/lamp.mjs", "export const lamp = 1;");
    openBundleCache(cacheDir, "v1").keep(from, STYLES);

    const styles = openBundleCache(cacheDir, "v1").unpack(to);

    assert.deepEqual(styles, STYLES);
    assert.equal(readFileSync(join(to, "_astro/site.css"), "utf8"), "h1{color:red}");
    assert.equal(readFileSync(join(to, ".prerender/chunks/lamp.mjs"), "utf8"), "export const lamp = 1;");
  });

  it("is not taken where the generator is another, or where nothing is kept", (t) => {
    const [cacheDir, from, to] = [aTemporaryFolder(t), aTemporaryFolder(t), aTemporaryFolder(t)];
    writeIn(from, "_astro/site.css", "h1{color:red}");
    const before = openBundleCache(cacheDir, "v1").unpack(to);
    openBundleCache(cacheDir, "v1").keep(from, STYLES);

    const styles = openBundleCache(cacheDir, "v2").unpack(to);

    assert.deepEqual([before, styles], [undefined, undefined]);
    const isKept = ["v1", "v2"].map((version) => openBundleCache(cacheDir, version).isKept());
    assert.deepEqual(isKept, [true, false]);
    assert.equal(existsSync(join(to, "_astro")), false);
  });
});
