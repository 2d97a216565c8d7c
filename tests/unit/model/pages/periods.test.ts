import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DateText } from "../../../../src/model/language/dates.ts";
import { groupByPeriod } from "../../../../src/model/pages/periods.ts";

const on = (...dates: readonly string[]) => dates.map((date) => ({ date: date as DateText }));
const inMonth = (month: string, count: number) =>
  on(...Array.from({ length: count }, (_, index) => `2021-${month}-${String(28 - index)}`));

describe("The periods of a list", () => {
  it("are years, the newest first", () => {
    const listings = on("2022-05-02", "2021-12-31T23:59", "2021-04-01");

    const periods = groupByPeriod(listings, "en");

    assert.deepEqual(periods, [
      { heading: "2022", listings: listings.slice(0, 1) },
      { heading: "2021", listings: listings.slice(1) },
    ]);
  });

  it("are months in a long list of one year, and the year itself in a short one", () => {
    const long = [...inMonth("06", 8), ...inMonth("04", 4)];

    const headings = [long, long.slice(2)].map((listings) =>
      ["en", "ko"].map((lang) => groupByPeriod(listings, lang).map(({ heading }) => heading)),
    );

    assert.deepEqual(headings, [
      [
        ["June 2021", "April 2021"],
        ["2021년 6월", "2021년 4월"],
      ],
      [["2021"], ["2021"]],
    ]);
  });
});
