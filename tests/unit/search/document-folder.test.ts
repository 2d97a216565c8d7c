import assert from "node:assert/strict";
import { opendirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openDocumentFolder } from "../../../src/search/document-folder.ts";
import { aTemporaryFolder } from "../../support/content-folder.ts";

const COUNT = 300;

/** As a program sees it that does not sort. */
function listAsSystem(folder: string): string[] {
  const opened = opendirSync(folder);
  const names: string[] = [];
  for (let entry = opened.readSync(); entry; entry = opened.readSync()) names.push(entry.name);
  opened.closeSync();
  return names;
}

describe("A folder of documents", () => {
  it("gives names in the order in which the system lists them", (t) => {
    const folder = join(aTemporaryFolder(t), "documents");

    const { next } = openDocumentFolder(folder, COUNT);
    const names = Array.from({ length: COUNT }, next);

    assert.deepEqual(names, listAsSystem(folder));
    assert.equal(new Set(names).size, COUNT);
  });

  it("refuses more than there is room for", (t) => {
    const { next } = openDocumentFolder(join(aTemporaryFolder(t), "documents"), 1);
    next();

    assert.throws(next, { message: "There are more than 1 documents." });
  });
});
