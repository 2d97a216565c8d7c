import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, runCommand, settingsOf } from "../support/built-site.ts";
import { SMALL_SITE, writeIn } from "../support/content-folder.ts";

const FIRST = "articles/2021/first-light.md";
const SECOND = "articles/2022/second-wind.md";
const folders = aSite(
  { after },
  { ...SMALL_SITE, [SECOND]: `${SMALL_SITE[SECOND]}\n[Gone](./gone.md)\n\n<b onclick="a()">b</b>\n` },
);
const { contentDir } = folders;
const git = (...args: readonly string[]) =>
  execFileSync("git", [
    "-C",
    contentDir,
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.org",
    "-c",
    "commit.gpgsign=false",
    ...args,
  ]);
git("init", "--quiet", "--initial-branch=main");
git("add", "--all");
git("commit", "--quiet", "--message=Begin");

const check = (...args: readonly string[]) => runCommand("check", settingsOf(folders), args);

describe("A check of what has changed", () => {
  it("passes over what was wrong before, on other lines too", async () => {
    writeIn(
      contentDir,
      SECOND,
      `${SMALL_SITE[SECOND]}\nOne more.\n\n[Gone](./gone.md)\n\n<b onclick="a()">b</b>\n`,
    );

    const result = await check("--changed", "HEAD");

    assert.deepEqual(result, {
      status: 0,
      stdout: "Nothing new is wrong since HEAD. Wrong before: 1 problem.\n",
      stderr: "",
    });
  });

  it("reports what a commit breaks in other files", async () => {
    git("switch", "--quiet", "--create", "change");
    renameSync(join(contentDir, FIRST), join(contentDir, "articles/2021/last-light.md"));
    git("add", "--all");
    git("commit", "--quiet", "--message=Rename");

    const { status, stdout, stderr } = await check("--changed", "main", "--format", "json");

    const { findings } = JSON.parse(stdout);
    assert.equal(status, 1);
    assert.deepEqual(
      findings.map(({ id, file, line }: Record<string, unknown>) => [id, file, line]),
      [["dead-link", SECOND, 9]],
    );
    assert.equal(stderr, "1 problem in 1 file.\n");
    assert.match(String(git("worktree", "list")), /^.*\n$/);
  });

  it("refuses a branch that is not there, and a folder without a repository", async () => {
    const unknown = await check("--changed", "origin/main");
    const outside = await runCommand("check", settingsOf(aSite({ after }, SMALL_SITE)), [
      "--changed",
      "main",
    ]);

    assert.deepEqual([unknown.status, outside.status], [1, 1]);
    assert.match(
      unknown.stderr,
      /^--changed finds no commit that "origin\/main" and the working tree have in common\. /,
    );
    assert.match(outside.stderr, /^--changed needs a Git repository, and ".+" is in none\.\n$/);
  });
});
