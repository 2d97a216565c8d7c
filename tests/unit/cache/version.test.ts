import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { digestGenerator } from "../../../src/cache/version.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

const FILES = {
  "src/pages/index.astro": "<h1>Lamps</h1>",
  "src/styles/site.css": "h1 { color: red }",
  "astro.config.mjs": "export default {};",
  "tsconfig.json": "{}",
  "package.json": "{}",
  "package-lock.json": "{}",
};

describe("The version of the generator", () => {
  for (const file of Object.keys(FILES)) {
    it(`changes with ${file}, and with nothing else`, (t) => {
      const root = aTemporaryFolder(t);
      for (const [path, text] of Object.entries(FILES)) writeIn(root, path, text);
      const before = digestGenerator(root);
      writeIn(root, "content/site.yaml", "name: Lamps");
      const beside = digestGenerator(root);

      writeIn(root, file, "changed");

      assert.equal(beside, before);
      assert.notEqual(digestGenerator(root), before);
    });
  }
});
