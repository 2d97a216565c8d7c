import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  formatDate,
  isDateText,
  isOut,
  minuteIn,
  toMoment,
  toTimestamp,
} from "../../../../src/model/language/dates.ts";

describe("A date", () => {
  it("is a day or a minute that exists", () => {
    const texts = [
      "2024-02-29",
      "2023-02-29",
      "2024-2-9",
      "2024",
      "2024-13-01",
      "2024-04-31",
      "0099-12-31",
      "2024-01-01T24:00",
      "2024-01-01T23:59",
    ];

    const existing = texts.filter(isDateText);

    assert.deepEqual(existing, ["2024-02-29", "0099-12-31", "2024-01-01T23:59"]);
  });

  it("is out from the first minute of its day, or from its own minute", () => {
    const now = "2024-05-01T09:30";

    const out = ["2024-05-01", "2024-05-02", "2024-05-01T09:30", "2024-05-01T09:31"].filter((date) =>
      isOut(date, now),
    );

    assert.deepEqual(out, ["2024-05-01", "2024-05-01T09:30"]);
  });

  it("is written in the reader's language and never moves to another day", () => {
    const date = "2021-04-01";

    const written = ["en", "ko"].map((lang) => [formatDate(date, lang), formatDate(date, lang, "day")]);

    assert.deepEqual(written, [
      ["April 1, 2021", "April 1"],
      ["2021년 4월 1일", "4월 1일"],
    ]);
  });

  it("is that of the clock in the site's time zone", () => {
    const instant = new Date("2024-01-01T02:30:00Z");

    const minutes = ["Asia/Seoul", "America/New_York", "UTC"].map((zone) => minuteIn(zone, instant));

    assert.deepEqual(minutes, ["2024-01-01T11:30", "2023-12-31T21:30", "2024-01-01T02:30"]);
  });

  it("becomes a timestamp with the offset of its season", () => {
    const dates = ["2021-01-15", "2021-07-15T18:05"] as const;

    const stamps = dates.map((date) => [
      toTimestamp(date, "America/New_York"),
      toTimestamp(date, "Asia/Seoul"),
    ]);

    assert.deepEqual(stamps, [
      ["2021-01-15T00:00:00-05:00", "2021-01-15T00:00:00+09:00"],
      ["2021-07-15T18:05:00-04:00", "2021-07-15T18:05:00+09:00"],
    ]);
  });

  it("as other programs read it has an offset where it has a time", () => {
    const dates = ["2021-01-15", "2021-01-15T18:05", "2021-07-15T18:05"];

    const moments = dates.map((date) => toMoment(date, "America/New_York"));

    assert.deepEqual(moments, ["2021-01-15", "2021-01-15T18:05:00-05:00", "2021-07-15T18:05:00-04:00"]);
  });
});
