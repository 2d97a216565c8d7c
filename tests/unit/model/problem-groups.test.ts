import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatGroup, groupProblems, kindOf } from "../../../src/model/problem-groups.ts";

const at = (file: string, message: string, remedy = "Mend it.") => ({
  file,
  line: 3,
  column: 1,
  message,
  remedy,
});
const missing = (index: number) =>
  at(`articles/${index % 4}.md`, `authors: there is no author "a${index}".`, `Add authors/a${index}.md.`);

describe("A kind of problem", () => {
  for (const [what, one, other] of [
    ["quoted values", 'tags: "a" is no tag.', "tags: \"b 'c'\" is no tag."],
    ["values with quotation marks in them", 'title: "a" is long.', 'title: "He said "no" to "it"" is long.'],
    ["values that begin with a quotation mark", 'title: "" is empty.', 'title: ""No" or "maybe"" is empty.'],
    ["several values", 'There is "a", like "b".', 'There is "c d", like "e".'],
    ["tags", 'The attribute style="a" of <p> was removed.', 'The attribute style="b" of <li> was removed.'],
    ["numbers", "pages: 12 is a number.", "pages: 1300 is a number."],
    [
      "files",
      "The link leads to articles/a.md, which is hidden.",
      "The link leads to b.md, which is hidden.",
    ],
    ["addresses", "The page would be at /a/b/, which is taken.", "The page would be at /c/, which is taken."],
  ] as const) {
    it(`is the same for other ${what}`, () => {
      const kinds = [one, other].map((message) => kindOf({ message }));

      assert.equal(kinds[0], kinds[1]);
    });
  }

  it("is another for another key, or another fault", () => {
    const kinds = [
      'date: "a" is not a date.',
      'updated: "a" is not a date.',
      'date: "a" is a list, but has to be a text.',
    ].map((message) => kindOf({ message }));

    assert.equal(new Set(kinds).size, 3);
  });

  it("is what the problem says it is", () => {
    const kind = kindOf({ kind: "far image", message: "The image is far." });

    assert.equal(kind, "far image");
  });
});

describe("Problems", () => {
  it("stay in their order, one by one, while there are few of each kind", () => {
    const problems = [missing(1), at("b.md", "The file is empty."), missing(2)];

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
    const empty = at("b.md", "The file is empty.");

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
    const problems = Array.from({ length: 6 }, (_, index) => at("a.md", `The tag <x${index}> was removed.`));

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

  it("are all written out when all are asked for", () => {
    const problems = Array.from({ length: 8 }, (_, index) => missing(index));

    const groups = groupProblems(problems, Number.POSITIVE_INFINITY);

    assert.deepEqual(
      groups.flatMap(({ shown }) => shown),
      problems,
    );
  });
});
