import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { findDifferences } from "../support/site-files.ts";
import { changeTo, VERSIONS } from "../support/two-versions.ts";

describe("The same content and the same day", () => {
  it("give the same bytes: cold in other folders, and warm after edits back and forth", async (t) => {
    const folders = aSite(t, VERSIONS.first);
    const first = await build(folders);
    const elsewhere = await build(aSite(t, VERSIONS.first));
    const secondElsewhere = await build(aSite(t, VERSIONS.second));

    changeTo(folders.contentDir, "second");
    const second = await build(folders);
    changeTo(folders.contentDir, "first");
    const again = await build(folders);

    assert.deepEqual(findDifferences(first.files, elsewhere.files), []);
    assert.deepEqual(findDifferences(secondElsewhere.files, second.files), []);
    assert.deepEqual(findDifferences(first.files, again.files), []);
    assert.notDeepEqual(findDifferences(first.files, second.files), []);
    assert.match(again.stdout, / reused; 2 index shards made, 2 reused; /);
  });
});
