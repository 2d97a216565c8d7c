import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDateline, suggestDateline } from "../../../../src/model/language/dateline.ts";
import { formatDate } from "../../../../src/model/language/dates.ts";

describe("A dateline", () => {
  const cases = [
    ["en", "{d} {month} {year}", ["1 April 2021", "1 Apr 2021", "1 April"]],
    ["en", "{month} {d}, {year}", ["April 1, 2021", "Apr 1, 2021", "April 1"]],
    ["en", "{dd}/{mm}/{year}", ["01/04/2021", "01/04/2021", "01/04"]],
    ["ko", "{year}.{mm}.{dd}.", ["2021.04.01.", "2021.04.01.", "04.01."]],
    ["ko", "{year}년 {m}월 {d}일", ["2021년 4월 1일", "2021년 4월 1일", "4월 1일"]],
    ["ru", "{d} {month} {year} г.", ["1 апреля 2021 г.", "1 апр. 2021 г.", "1 апреля"]],
  ] as const;
  for (const [lang, dateline, expected] of cases) {
    it(`writes dates as ${expected[0]}, and shorter where there is little room`, () => {
      const shown = (["long", "short", "day"] as const).map((style) =>
        formatDate("2021-04-01T09:30", lang, style, dateline),
      );

      assert.deepEqual(shown, expected);
    });
  }

  it("has each part of a date once", () => {
    const wrong = [
      "{month} {d}",
      "{year} {d} {dd} {m}",
      "{year}-{mm}-{dd} {hh}",
      "{year}{m}{d}{",
      "DD.MM.YYYY",
      "",
    ];

    assert.deepEqual(wrong.filter(isDateline), []);
  });

  it("is suggested for the forms of other programs", () => {
    const forms = [
      "DD.MM.YYYY",
      "MMMM D, YYYY",
      "%d %b %Y",
      "yyyy-MM-dd",
      "%Y년 %-m월 %-d일",
      "1 April 2021",
    ];

    assert.deepEqual(forms.map(suggestDateline), [
      "{dd}.{mm}.{year}",
      "{month} {d}, {year}",
      "{dd} {mon} {year}",
      "{year}-{mm}-{dd}",
      "{year}년 {m}월 {d}일",
      undefined,
    ]);
  });
});
