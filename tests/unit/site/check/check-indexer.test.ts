import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatProblem } from "../../../../src/model/problem.ts";
import { chooseIndexer, TESTED_VERSIONS } from "../../../../src/search/pagefind/tested-versions.ts";
import { checkIndexer } from "../../../../src/site/check/check-indexer.ts";

describe("The indexer of a site", () => {
  it("is our writer for a tested version of Pagefind, unless the site asks for Pagefind itself", () => {
    for (const version of TESTED_VERSIONS) {
      for (const indexer of ["offprint", "pagefind"] as const) {
        assert.equal(chooseIndexer(indexer, version), indexer);
        assert.deepEqual(checkIndexer({ search: { indexer, splitFrom: 1 } }, version), []);
      }
    }
  });

  it("is Pagefind itself for any other version, with one warning unless the site asks for it", () => {
    const warned = checkIndexer({ search: { indexer: "offprint", splitFrom: 1 } }, "9.9.9");
    const asked = checkIndexer({ search: { indexer: "pagefind", splitFrom: 1 } }, "9.9.9");

    assert.equal(chooseIndexer("offprint", "9.9.9"), "pagefind");
    assert.deepEqual(asked, []);
    assert.equal(warned[0]?.id, "untested-pagefind");
    assert.deepEqual(warned.map(formatProblem), [
      "site.yaml:1:1  search.indexer: Pagefind 9.9.9 makes the search index itself, which takes longer, since Offprint's own " +
        "writer is not tested with this version.\n" +
        `  Install Pagefind ${TESTED_VERSIONS.join(" or ")}, test this version as CONTRIBUTING.md says, or write ` +
        '"search: { indexer: pagefind }" to leave it so.',
    ]);
  });
});
