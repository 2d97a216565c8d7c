import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bindUnits } from "../../../../src/model/language/bind-units.ts";

describe("A title for display", () => {
  it("keeps numbers with their units", () => {
    const title = "410 m in 40 Minutes, 3.5 million won, 19 % of 22 Litres, 30 킬로미터와 5 년";

    const shown = bindUnits(title);

    assert.equal(
      shown,
      "410\u00a0m in 40\u00a0Minutes, 3.5\u00a0million won, 19\u00a0% of 22\u00a0Litres, 30\u00a0킬로미터와 5\u00a0년",
    );
  });

  it("may break after other numbers", () => {
    const title = "Article 19 and Part 2 of the 2014 Monthly, 5 meters of 7 seconders";

    const shown = bindUnits(title);

    assert.equal(shown, "Article 19 and Part 2 of the 2014 Monthly, 5\u00a0meters of 7 seconders");
  });
});
