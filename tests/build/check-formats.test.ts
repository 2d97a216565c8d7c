import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, runCommand, settingsOf } from "../support/built-site.ts";
import { aTemporaryFolder, SMALL_SITE } from "../support/content-folder.ts";

const SECOND = "articles/2022/second-wind.md";
const folders = aSite(
  { after },
  { ...SMALL_SITE, [SECOND]: `${SMALL_SITE[SECOND]}\n[Gone](./gone.md)\n\n<b onclick="a()">b</b>\n` },
);
mkdirSync(join(folders.contentDir, ".git"));

describe("A check for a program", () => {
  it("writes the report alone to standard output, and counts to standard error", async () => {
    const { status, stdout, stderr } = await runCommand("check", settingsOf(folders), ["--format", "json"]);

    const { problems, warnings, findings } = JSON.parse(stdout);
    assert.deepEqual([status, problems, warnings], [1, 1, 1]);
    assert.deepEqual(
      findings.map(({ id, file, line, column }: Record<string, unknown>) => [id, file, line, column]),
      [
        ["dead-link", SECOND, 11, 1],
        ["removed-attribute", SECOND, 13, 1],
      ],
    );
    assert.equal(stderr, "1 warning in 1 file.\n1 problem in 1 file.\n");
  });

  it("annotates the lines of a pull request", async () => {
    const { status, stdout } = await runCommand("check", settingsOf(folders), ["--format", "github"]);

    assert.equal(status, 1);
    assert.deepEqual(
      stdout.split("\n").map((line) => line.split("::")[1]),
      [
        `error file=${SECOND},line=11,col=1,title=dead-link`,
        `warning file=${SECOND},line=13,col=1,title=removed-attribute`,
        undefined,
      ],
    );
  });

  it("writes the report to a file, and says the rest as ever", async (t) => {
    const file = join(aTemporaryFolder(t), "check.json");

    const { stdout } = await runCommand("check", settingsOf(folders), [
      "--format",
      "gitlab",
      "--output",
      file,
    ]);

    assert.equal(stdout, "");
    assert.equal(JSON.parse(readFileSync(file, "utf8")).length, 2);
  });

  it("refuses a file for the text that people read", async () => {
    const { status, stderr } = await runCommand("check", settingsOf(folders), ["--output", "check.txt"]);

    assert.deepEqual([status, stderr], [1, "--output takes a file, and needs --format NAME.\n"]);
  });

  it("refuses a format that it does not know", async () => {
    const result = await runCommand("check", settingsOf(folders), ["--format", "junit"]);

    assert.deepEqual(result, {
      status: 1,
      stdout: "",
      stderr: '--format cannot be "junit". The formats are text, github, gitlab, json, sarif.\n',
    });
  });
});
