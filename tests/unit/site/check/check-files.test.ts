import assert from "node:assert/strict";
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { formatProblem } from "../../../../src/model/problem.ts";
import { checkFiles } from "../../../../src/site/check/check-files.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><rect id="abc"/></svg>';
const SCRIPTED = '<svg xmlns="http://www.w3.org/2000/svg"><script id="a"/></svg>';

function aFile(t: TestContext, content: string, name = "map.svg") {
  const contentDir = aTemporaryFolder(t);
  const cacheDir = aTemporaryFolder(t);
  const file = join(contentDir, name);
  writeFileSync(file, content);
  const place = { file: "articles/map.md", line: 7, column: 1 };
  return {
    file,
    check: () => checkFiles(contentDir, cacheDir, [{ path: name, target: name, place }]),
  };
}

describe("Files that are copied into the site", () => {
  it("have the same problems in each build", async (t) => {
    const { check } = aFile(t, SCRIPTED);

    const [first, second] = [await check(), await check()];

    assert.deepEqual(first.problems.map(formatProblem), [
      'articles/map.md:7:1  The file "map.svg" contains <script>, which could run in readers\' browsers (line 1 of the file).\n' +
        "  Remove it, or export the drawing again without scripts and interaction.",
    ]);
    assert.deepEqual(second, first);
  });

  it("have the same warnings in each build", async (t) => {
    const { check } = aFile(t, "Some words", "table.xlsx");

    const [first, second] = [await check(), await check()];

    assert.deepEqual(first.warnings.map(formatProblem), [
      'articles/map.md:7:1  The file "table.xlsx" does not begin like a ".xlsx" file, so readers may not be able to open it.\n' +
        "  Open it to see whether it is complete, and export it again.",
    ]);
    assert.deepEqual(first.problems, []);
    assert.deepEqual(second, first);
  });

  it("are checked again when they have changed, even with the same size and time", async (t) => {
    const { file, check } = aFile(t, DRAWING);
    utimesSync(file, 1, 1);

    const before = await check();
    writeFileSync(file, SCRIPTED);
    utimesSync(file, 1, 1);
    const after = await check();

    assert.equal(DRAWING.length, SCRIPTED.length);
    assert.deepEqual(before.problems, []);
    assert.equal(after.problems.length, 1);
  });
});
