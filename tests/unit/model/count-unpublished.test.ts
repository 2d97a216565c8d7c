import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countUnpublished } from "../../../src/model/count-unpublished.ts";

const NOW = "2026-03-01T12:00";

describe("What is not published", () => {
  it("is drafts, and what is dated later, with the first day on which some of that is due", () => {
    const articles = [
      { draft: false, date: "2026-03-01" },
      { draft: true, date: "2020-01-01" },
      { draft: true, date: "2026-03-02" },
      { draft: false, date: "2031-05-01" },
      { draft: false, date: "2026-03-01T12:01" },
    ];

    const count = countUnpublished(articles, NOW);

    assert.deepEqual(count, { drafts: 2, later: 2, next: "2026-03-01T12:01" });
  });

  it("is nothing where everything is published", () => {
    const count = countUnpublished([{ draft: false, date: "2026-03-01T12:00" }], NOW);

    assert.deepEqual(count, { drafts: 0, later: 0, next: undefined });
  });
});
