import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortenTitle } from "../../../../src/model/language/shorten-title.ts";

describe("A short title", () => {
  it("is the title itself, if that is short", () => {
    assert.equal(shortenTitle("Tides: A Primer"), "Tides: A Primer");
  });

  it("is the part before a colon or dash of a long title", () => {
    const titles = [
      "The Argument at Anmok: Why Slack Water Is Least Punctual When Gentlest",
      "물때 — 섬에서 섬으로 건너가는 사람들이 보는 달력과 그 셈법에 관하여",
    ];

    assert.deepEqual(titles.map(shortenTitle), ["The Argument at Anmok", "물때"]);
  });

  it("is cut between words otherwise", () => {
    const titles = [
      "Why the Water at Anmok, Which Nobody Has Measured, Is Late for Everyone",
      "섬에서 섬으로 건너가는 사람들이 보는 달력과 그 셈법에 관하여",
    ];

    assert.deepEqual(titles.map(shortenTitle), [
      "Why the Water at Anmok, Which Nobody Has Measured, Is…",
      "섬에서 섬으로 건너가는 사람들이 보는 달력과 그 셈법에…",
    ]);
  });
});
