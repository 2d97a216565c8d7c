import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OptionsError, parseOptions } from "../../bench/options.ts";

describe("The flags of the benchmark", () => {
  it("ask for two sizes and three rounds of every case that says something", () => {
    const { sizes, rounds, limitSeconds, cases, from } = parseOptions([]);

    assert.deepEqual(
      { sizes, rounds, limitSeconds, from, ids: cases.map(({ id }) => id).join(" ") },
      {
        sizes: [630, 6325],
        rounds: 3,
        limitSeconds: 1800,
        from: [],
        ids: "offprint-cold offprint-unchanged offprint-edit offprint-edit-old offprint-addition hugo eleventy astro",
      },
    );
  });

  it("choose cases, which are measured in their own order", () => {
    const { cases } = parseOptions(["--cases", "hugo,offprint-cold"]);

    assert.deepEqual(
      cases.map(({ id }) => id),
      ["offprint-cold", "hugo"],
    );
  });

  it("are refused with what to write instead", () => {
    const refused = [
      ["--sizes", "63,many"],
      ["--limit", "0"],
    ];

    const messages = refused.map((args) => {
      try {
        return parseOptions(args);
      } catch (error) {
        return error instanceof OptionsError && error.message;
      }
    });

    assert.deepEqual(messages, [
      '--sizes is "many". Write whole numbers above 0.',
      '--limit is "0". Write a number above 0.',
    ]);
  });
});
