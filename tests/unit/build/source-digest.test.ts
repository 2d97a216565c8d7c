import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { digestSource } from "../../../src/build/source-digest.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

describe("The digest of the source", () => {
  it("changes with any style, component or module, and with nothing else", (t) => {
    const root = aTemporaryFolder(t);
    writeIn(root, "src/styles/site.css", "a {}");
    writeIn(root, "src/pages/index.astro", "<p>One</p>");
    const before = digestSource(root);

    writeIn(root, "content/site.yaml", "name: Site");
    const withContent = digestSource(root);
    writeIn(root, "src/styles/site.css", "b {}");
    const withStyle = digestSource(root);
    writeIn(root, "src/pages/about.astro", "<p>Two</p>");

    assert.equal(withContent, before);
    assert.equal(new Set([before, withStyle, digestSource(root)]).size, 3);
  });
});
