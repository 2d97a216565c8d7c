import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Problem } from "../../../src/model/problem.ts";
import { formatGroup, groupProblems } from "../../../src/model/problem-groups.ts";
import type { ProblemId } from "../../../src/model/problem-kinds/problem-kinds.ts";

const at = (id: ProblemId, file: string, message: string, remedy = "Mend it."): Problem => ({
  file,
  line: 3,
  column: 1,
  id,
  message,
  remedy,
});
const missing = (index: number) =>
  at(
    "unknown-author",
    `articles/${index % 4}.md`,
    `authors: there is no author "a${index}".`,
    `Add authors/a${index}.md.`,
  );

describe("Problems", () => {
  it("stay in their order, one by one, while there are few of each kind", () => {
    const problems = [missing(1), at("no-front-matter", "b.md", "The file is empty."), missing(2)];

    const groups = groupProblems(problems);

    assert.deepEqual(groups.map(formatGroup), [
      'articles/1.md:3:1  authors: there is no author "a1".\n  Add authors/a1.md.',
      "b.md:3:1  The file is empty.\n  Mend it.",
      'articles/2.md:3:1  authors: there is no author "a2".\n  Add authors/a2.md.',
    ]);
  });

  it("are one group with five places when there are many of a kind, where the first one stands", () => {
    const many = Array.from({ length: 12 }, (_, index) => missing(index));
    const [first = missing(0), ...others] = many;
    const empty = at("no-front-matter", "b.md", "The file is empty.");

    const groups = groupProblems([empty, first, empty, ...others]);

    assert.deepEqual(groups.map(formatGroup), [
      "b.md:3:1  The file is empty.\n  Mend it.",
      `articles/0.md:3:1  authors: there is no author "a0".
  Add authors/a0.md.
articles/1.md:3:1  authors: there is no author "a1".
  Add authors/a1.md.
articles/2.md:3:1  authors: there is no author "a2".
  Add authors/a2.md.
articles/3.md:3:1  authors: there is no author "a3".
  Add authors/a3.md.
articles/0.md:3:1  authors: there is no author "a4".
  Add authors/a4.md.
  And 7 more in 4 files.`,
      "b.md:3:1  The file is empty.\n  Mend it.",
    ]);
  });

  it("of a group say a remedy once that is the same for all", () => {
    const problems = Array.from({ length: 6 }, (_, index) =>
      at("removed-tag", "a.md", `The tag <x${index}> was removed.`),
    );

    const groups = groupProblems(problems);

    assert.deepEqual(groups.map(formatGroup), [
      `a.md:3:1  The tag <x0> was removed.
a.md:3:1  The tag <x1> was removed.
a.md:3:1  The tag <x2> was removed.
a.md:3:1  The tag <x3> was removed.
a.md:3:1  The tag <x4> was removed.
  Mend it.
  And 1 more in 1 file.`,
    ]);
  });

  it("are not one group if they are of different keys", () => {
    const problems = Array.from({ length: 10 }, (_, index) => ({
      ...at("bad-date", "a.md", "It is not a date."),
      key: index % 2 === 0 ? "date" : "updated",
    }));

    const groups = groupProblems(problems);

    assert.equal(groups.length, 10);
  });

  it("are all written out when all are asked for", () => {
    const problems = Array.from({ length: 8 }, (_, index) => missing(index));

    const groups = groupProblems(problems, Number.POSITIVE_INFINITY);

    assert.deepEqual(
      groups.flatMap(({ shown }) => shown),
      problems,
    );
  });
});
