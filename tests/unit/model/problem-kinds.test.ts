import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { PROBLEM_IDS, PROBLEM_KINDS } from "../../../src/model/problem-kinds/problem-kinds.ts";

const handbook = readFileSync(join(import.meta.dirname, "../../../CONTRIBUTING.md"), "utf8");

describe("The kinds of problems", () => {
  it("have ids of a few short words", () => {
    const strange = PROBLEM_IDS.filter((id) => !/^[a-z][a-z\d]+(-[a-z\d]+){1,3}$/.test(id) || id.length > 24);

    assert.deepEqual(strange, []);
  });

  it("say what is wrong and what to do in one sentence each", () => {
    const strange = PROBLEM_IDS.filter((id) => {
      const { what, remedy } = PROBLEM_KINDS[id];
      return ![what, remedy].every((text) => /^[A-Z][^\n|]*\.$/.test(text) && !/\. [A-Z]/.test(text));
    });

    assert.deepEqual(strange, []);
  });

  it("are listed in the handbook, in alphabetical order", () => {
    const expected = PROBLEM_IDS.toSorted().map((id) => {
      const { severity, isAcceptable, what, remedy } = PROBLEM_KINDS[id];
      return `| \`${id}\` | ${isAcceptable ? "can be accepted" : severity} | ${what} | ${remedy} |`;
    });

    const listed = handbook.match(/^\| `[a-z\d-]+` \| (?:problem|warning|can be accepted) \|.*$/gm);

    assert.deepEqual(listed, expected);
  });
});
