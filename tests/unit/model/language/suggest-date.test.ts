import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggestDate } from "../../../../src/model/language/suggest-date.ts";

describe("A date in another form", () => {
  it("is understood where it can be only one day", () => {
    const written = [
      "2021/4/1",
      "2021. 4. 1.",
      "2021년 4월 1일",
      "20210401",
      "April 1, 2021",
      "Apr. 1st 2021",
      "1 April 2021",
      "1. apr 2021",
      "“2021-04-01”",
    ];

    const meant = written.map(suggestDate);

    assert.deepEqual(
      meant,
      written.map(() => "2021-04-01"),
    );
  });

  it("keeps its time", () => {
    const meant = ["2021-04-01 9:30", "2021-04-01T09:30:15+09:00"].map(suggestDate);

    assert.deepEqual(meant, ["2021-04-01T09:30", "2021-04-01T09:30"]);
  });

  it("is not guessed at where day and month could be either", () => {
    const meant = ["18/06/2021", "06-18-2021", "04.04.2021", "06/04/2021"].map(suggestDate);

    assert.deepEqual(meant, ["2021-06-18", "2021-06-18", "2021-04-04", undefined]);
  });

  it("is not made from what is not a date", () => {
    const meant = ["2021", "2021-02-30", "20211301", "Smarch 1, 2021", "soon", ""].map(suggestDate);

    assert.deepEqual(meant, [undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});
