import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { acceptAll, applyAccepted } from "../../../../src/content/accepted/accept-problems.ts";
import { readAccepted, writeAccepted } from "../../../../src/content/accepted/accepted-file.ts";
import { formatProblem, type Problem } from "../../../../src/model/problem.ts";
import { writeContent } from "../../../support/content-folder.ts";

const HEAD = "kind\tfile\tvalue\tsince\treason\n";
const aProblem = (more: Partial<Problem>): Problem => ({
  id: "dead-link",
  file: "articles/a.md",
  line: 9,
  column: 2,
  value: "./gone.md",
  message: "It is gone.",
  remedy: "Mend it.",
  ...more,
});

describe("The list of accepted problems", () => {
  it("is read back with every sign, however a spreadsheet ends its lines", (t) => {
    const acceptances = [
      { id: "dead-link", file: "articles/b.md", value: "a\tb\\n\nc", since: "2026-01-02", reason: "" },
      { id: "missing-alt", file: "articles/a.md", value: "./한 글.png", since: "2026-01-01", reason: "Old." },
    ] as const;
    const text = writeAccepted(acceptances);
    const contentDir = writeContent(t, { "accepted.tsv": `\ufeff${text.replaceAll("\n", "\r\n")}` });

    const read = readAccepted(contentDir);

    assert.deepEqual(read.problems, []);
    assert.deepEqual(
      read.acceptances,
      [acceptances[1], acceptances[0]].map((one, index) => ({ ...one, line: index + 2 })),
    );
  });

  it("has a problem for a line that accepts nothing, and for a kind that cannot be accepted", (t) => {
    const lines = ["dead-link\tarticles/a.md", "gone-link\ta.md\tx", "missing-key\ta.md\ttitle", ""];
    const contentDir = writeContent(t, { "accepted.tsv": HEAD + lines.join("\n") });

    const { acceptances, problems } = readAccepted(contentDir);

    assert.deepEqual(acceptances, []);
    assert.deepEqual(problems.map(formatProblem), [
      "accepted.tsv:2:1  The line has fewer than three cells, which tabs separate.\n  Write kind, file, value, since, reason with a tab between two, or take the line out.",
      'accepted.tsv:3:1  There is no kind of problem "gone-link".\n  CONTRIBUTING.md lists the kinds. Correct it, or take the line out.',
      'accepted.tsv:4:1  Problems of the kind "missing-key" cannot be accepted, because the site would be wrong.\n  Correct the mistake, and take the line out.',
    ]);
  });

  it("makes warnings of its problems on any line, and names the lines that nothing needs", (t) => {
    const contentDir = writeContent(t, {
      "accepted.tsv": `${HEAD}dead-link\tarticles/a.md\t./gone.md\t2025-01-01\tOld.\ndead-link\tarticles/a.md\t./mended.md\n`,
    });
    const accepted = aProblem({ line: 70 });
    const others = [aProblem({ value: "./new.md" }), aProblem({ file: "articles/b.md" })];

    const { problems, warnings } = applyAccepted(contentDir, {
      problems: [accepted, ...others],
      warnings: [],
    });

    assert.deepEqual(problems, others);
    assert.deepEqual(warnings[0], {
      ...accepted,
      isAccepted: true,
      remedy: "Mend it. Accepted since 2025-01-01: Old.",
    });
    assert.deepEqual(warnings.slice(1).map(formatProblem), [
      "accepted.tsv:3:1  The accepted dead-link of articles/a.md is no longer there.\n  Run “npm run check -- --accept”, which takes the line out.",
    ]);
  });

  it("is made anew with the old days and reasons, without what is mended or cannot be accepted", (t) => {
    const contentDir = writeContent(t, {
      "accepted.tsv": `${HEAD}dead-link\tarticles/a.md\t./gone.md\t2025-01-01\tOld.\ndead-link\tarticles/a.md\t./mended.md\n`,
    });
    const fatal = aProblem({ id: "missing-key", value: undefined });

    const list = acceptAll(
      contentDir,
      [aProblem({}), aProblem({ line: 10 }), aProblem({ value: "./new.md" }), fatal],
      "2026-11-27",
    );

    const common = { id: "dead-link", file: "articles/a.md" };
    assert.deepEqual(list, {
      acceptances: [
        { ...common, value: "./gone.md", since: "2025-01-01", reason: "Old." },
        { ...common, value: "./new.md", since: "2026-11-27", reason: "" },
      ],
      added: 1,
      gone: 1,
      left: [fatal],
    });
  });
});
