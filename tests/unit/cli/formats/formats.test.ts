import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { chooseFormat } from "../../../../src/cli/formats/choose-format.ts";
import { toFindings } from "../../../../src/cli/formats/finding.ts";
import { UsageError } from "../../../../src/cli/read-flags.ts";
import type { Problem } from "../../../../src/model/problem.ts";
import { PROBLEM_IDS } from "../../../../src/model/problem-kinds/problem-kinds.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const WARNING: Problem = {
  file: "articles/2021/first, #1: 한.md",
  line: 7,
  column: 3,
  id: "title-in-body",
  message: "The heading “100%\nsure: a, b” is one.",
  remedy: "Take it out.",
};
const DEAD: Problem = {
  file: "../public/a.txt",
  line: 1,
  column: 1,
  id: "dead-link",
  value: "./b.md",
  message: 'The link leads to "./b.md", but there is no such file.',
  remedy: "Correct the path, or take the link out.",
};
const FINDINGS = toFindings([WARNING, DEAD], "/site/content", "/site");
const write = (name: string) => chooseFormat(name)?.(FINDINGS) ?? "";

describe("The findings of a report", () => {
  it("begin with the problems, and name files from the repository of the content on", (t) => {
    const repository = aTemporaryFolder(t);
    mkdirSync(join(repository, ".git"));

    const inside = toFindings([WARNING, DEAD], join(repository, "site/content"), "/generator");
    const outside = toFindings([WARNING, DEAD], "/generator/content", "/generator");

    assert.deepEqual(
      inside.map(({ file }) => file),
      ["site/public/a.txt", "site/content/articles/2021/first, #1: 한.md"],
    );
    assert.deepEqual(
      outside.map(({ file }) => file),
      ["public/a.txt", "content/articles/2021/first, #1: 한.md"],
    );
  });

  it("keep their fingerprints when lines move, and have another each", () => {
    const moved = [DEAD, { ...DEAD, line: 40 }, { ...DEAD, line: 90, value: "./c.md" }];

    const before = toFindings(moved, "/site/content", "/site").map(({ fingerprint }) => fingerprint);
    const after = toFindings(
      moved.map((one) => ({ ...one, line: one.line + 3 })),
      "/site/content",
      "/site",
    ).map(({ fingerprint }) => fingerprint);

    assert.equal(new Set(before).size, 3);
    assert.deepEqual(after, before);
  });
});

describe("A format", () => {
  it("is refused by another name, and guessed", () => {
    assert.throws(
      () => chooseFormat("gitlabs"),
      new UsageError(
        '--format cannot be "gitlabs". Did you mean "gitlab"? The formats are text, github, gitlab, json, sarif.',
      ),
    );
    assert.equal(chooseFormat("text"), undefined);
  });
});

describe("The report for GitHub", () => {
  it("is read back by its runner with every sign", () => {
    const lines = write("github").trimEnd().split("\n").map(readCommand);

    assert.deepEqual(lines, [
      {
        command: "error",
        file: "public/a.txt",
        line: "1",
        col: "1",
        title: "dead-link",
        message: `${DEAD.message}\n${DEAD.remedy}`,
      },
      {
        command: "warning",
        file: `content/${WARNING.file}`,
        line: "7",
        col: "3",
        title: "title-in-body",
        message: `${WARNING.message}\n${WARNING.remedy}`,
      },
    ]);
  });
});

describe("The report for GitLab", () => {
  it("has what its Code Quality needs of each finding", () => {
    const [dead, warning] = JSON.parse(write("gitlab"));

    assert.deepEqual(dead, {
      description: `${DEAD.message} ${DEAD.remedy}`,
      check_name: "dead-link",
      fingerprint: FINDINGS[0]?.fingerprint,
      severity: "major",
      location: { path: "public/a.txt", lines: { begin: 1 } },
    });
    assert.equal(warning.severity, "minor");
    assert.match(FINDINGS[0]?.fingerprint ?? "", /^[\da-f]{32}$/);
  });
});

describe("The report as JSON", () => {
  it("counts and lists the findings", () => {
    const { findings, ...counts } = JSON.parse(write("json"));

    assert.deepEqual(counts, { version: 1, problems: 1, warnings: 1 });
    const { fingerprint, ...warning } = findings[1];
    assert.deepEqual(warning, { ...WARNING, file: `content/${WARNING.file}`, severity: "warning" });
    assert.equal(fingerprint, FINDINGS[1]?.fingerprint);
  });
});

describe("The report as SARIF", () => {
  it("has what the standard requires, and a rule for each result", () => {
    const { version, runs } = JSON.parse(write("sarif"));

    const [{ tool, results, columnKind }] = runs;
    assert.deepEqual([version, runs.length, columnKind], ["2.1.0", 1, "utf16CodeUnits"]);
    assert.equal(tool.driver.name, "Offprint");
    assert.deepEqual(
      tool.driver.rules.map(({ id }: { id: string }) => id),
      PROBLEM_IDS,
    );
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      const rule = tool.driver.rules[ruleIndex];
      assert.equal(rule.id, ruleId);
      assert.equal(rule.defaultConfiguration.level, level);
      assert.ok(rule.shortDescription.text && rule.help.text && message.text);
      const { artifactLocation, region } = locations[0].physicalLocation;
      assert.ok(region.startLine >= 1 && region.startColumn >= 1);
      // A reference relative to the root of the repository (RFC 3986), with a plain path.
      assert.ok(URL.canParse(artifactLocation.uri, "file:///repository/"));
      assert.doesNotMatch(artifactLocation.uri, /[\s#?]|^\/|^[a-z]+:/i);
    }
    const last = results[1].locations[0].physicalLocation.artifactLocation.uri;
    assert.equal(decodeURIComponent(last), `content/${WARNING.file}`);
  });

  it("has an empty list of results, which the standard asks for, when nothing is wrong", () => {
    const { runs } = JSON.parse(chooseFormat("sarif")?.([]) ?? "");

    assert.deepEqual(runs[0].results, []);
  });
});

/** Reads a command as GitHub's runner does. */
function readCommand(line: string): Readonly<Record<string, string>> {
  const [, command = "", properties = "", data = ""] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const unescapeData = (text: string) =>
    text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const pairs = properties.split(",").map((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return [name, unescapeData(value.replaceAll("%3A", ":").replaceAll("%2C", ","))];
  });
  return { command, ...Object.fromEntries(pairs), message: unescapeData(data) };
}
