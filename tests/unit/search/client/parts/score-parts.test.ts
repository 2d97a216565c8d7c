import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PartHit } from "../../../../../src/search/client/parts/find-parts.ts";
import { scoreParts } from "../../../../../src/search/client/parts/score-parts.ts";

const at = (...locations: readonly number[]): PartHit => ({ score: 1, locations, isInTitle: false });
const inTitle = (...locations: readonly number[]): PartHit => ({ ...at(...locations), isInTitle: true });
const score = (hits: readonly (PartHit | undefined)[], strengths = [1, 1], rarities = [4, 2]) =>
  scoreParts(hits, strengths, rarities);

describe("A publication with parts of a query", () => {
  it("scores higher the rarer and the more frequent they are", () => {
    const scores = [
      score([at(3), undefined]),
      score([undefined, at(3)]),
      score([at(3), undefined], [0.25, 1]),
      score([undefined, undefined]),
    ];

    assert.deepEqual(
      scores.map((one) => one.toFixed(3)),
      ["4.000", "2.000", "2.700", "0.000"],
    );
  });

  it("scores higher with parts in the title", () => {
    assert.equal(score([inTitle(3), undefined]) - score([at(3), undefined]), 2);
  });

  it("scores higher the nearer they are to each other, wherever that is", () => {
    const apart = [
      [at(1), at(900)],
      [at(1, 50), at(54, 900)],
      [at(2), at(1)],
      [at(), at(4)],
    ] as const;

    const more = apart.map((hits) => score(hits) - 6);

    assert.deepEqual(
      more.map((one) => one.toFixed(2)),
      ["0.01", "1.03", "1.80", "0.00"],
    );
  });
});
