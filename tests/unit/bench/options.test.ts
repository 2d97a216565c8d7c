import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type BenchCase, CASES, numberBuild } from "../../bench/cases.ts";
import { OptionsError, parseOptions } from "../../bench/options.ts";

describe("The flags of the benchmark", () => {
  it("ask for three runs of every case that says something", () => {
    const { archives, sizes, runs, limitSeconds, casesOf, from } = parseOptions([]);

    const offprint = "cold unchanged edit edit-old addition ci-unchanged ci-edit ci-addition";
    assert.deepEqual(
      { archives, sizes, runs, limitSeconds, from, real: idsOf(casesOf("real")) },
      {
        archives: ["invented", "real", "pictured"],
        sizes: [26, 630, 1055, 6325],
        runs: 3,
        limitSeconds: 3600,
        from: [],
        real: [
          ...offprint.split(" ").map((change) => `offprint-${change}`),
          "hugo-cold",
          "eleventy-cold",
          "astro-cold",
        ],
      },
    );
  });

  it("choose archives, peers and cases, which are measured in their own order", () => {
    const { archives, sizes, casesOf } = parseOptions(
      "--archive real --articles 26 --peers hugo,offprint --cases addition,cold".split(" "),
    );

    assert.deepEqual(
      { archives, sizes, real: idsOf(casesOf("real")) },
      {
        archives: ["real"],
        sizes: [26],
        real: ["offprint-cold", "offprint-addition", "hugo-cold", "hugo-addition"],
      },
    );
  });

  it("are refused with what to write instead", () => {
    const refused = [
      ["--articles", "63,many"],
      ["--cases", "warm"],
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
      '--articles is "many". Write whole numbers above 0.',
      '--cases has "warm". Choose from cold, unchanged, edit, edit-old, addition, ci-unchanged, ci-edit, ci-addition.',
      '--limit is "0". Write a number above 0.',
    ]);
  });
});

function idsOf(cases: readonly BenchCase[]): readonly string[] {
  return cases.map(({ id }) => id);
}

describe("The builds of all rounds", () => {
  it("have numbers of their own", () => {
    const numbers = [1, 2, 3].flatMap((round) => CASES.map((one) => numberBuild(round, one)));

    assert.equal(new Set(numbers).size, 3 * CASES.length);
  });
});
