import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CalendarEvent, toCalendar } from "../../../../src/model/pages/calendar.ts";

const LECTURE: CalendarEvent = {
  title: "Low water, and a lecture",
  start: "2023-09-30T11:30",
  end: "2023-09-30T18:35",
  url: "https://harbours.example/the-quay/lecture/",
  timezone: "Asia/Seoul",
  changed: "2023-09-14",
};

describe("An event for calendars", () => {
  it("has its minutes in universal time, and its text escaped", () => {
    const lines = toCalendar({ ...LECTURE, place: "The Quay; upstairs" }).split("\r\n");

    assert.deepEqual(lines, [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Offprint//EN",
      "BEGIN:VEVENT",
      "UID:https://harbours.example/the-quay/lecture/",
      "DTSTAMP:20230913T150000Z",
      "DTSTART:20230930T023000Z",
      "DTEND:20230930T093500Z",
      "SUMMARY:Low water\\, and a lecture",
      "LOCATION:The Quay\\; upstairs",
      "URL:https://harbours.example/the-quay/lecture/",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("that lasts whole days ends where the next day begins", () => {
    const calendar = toCalendar({ ...LECTURE, start: "2023-09-30", end: "2023-10-01" });

    assert.match(calendar, /\r\nDTSTART;VALUE=DATE:20230930\r\nDTEND;VALUE=DATE:20231002\r\n/);
  });

  it("has no line above 75 octets, and no character broken", () => {
    const title = "물때와 뱃길에 관한 강연 ".repeat(6);

    const calendar = toCalendar({ ...LECTURE, title });

    const lengths = calendar.split("\r\n").map((line) => Buffer.byteLength(line));
    assert.equal(Math.max(...lengths) <= 75, true);
    assert.equal(calendar.replaceAll("\r\n ", "").includes(`SUMMARY:${title}\r\n`), true);
  });
});
