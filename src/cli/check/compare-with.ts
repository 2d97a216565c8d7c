import { execFileSync, type StdioOptions } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Settings } from "../../content/settings.ts";
import type { Problem } from "../../model/problem.ts";
import { prepare } from "../../site/prepare.ts";
import { findRepository, listFingerprints } from "../formats/finding.ts";
import { UsageError } from "../read-flags.ts";

/**
 * Checks the content as it was at the commit from which a branch or the working tree has gone on. Of what is found later,
 * the returned function leaves out what was there already: the rest is what has been changed, and what that has broken
 * in other files.
 *
 * @param ref a branch, tag or commit, such as `origin/main`
 * @throws {UsageError} if there is no such commit
 */
export async function compareWith(
  ref: string,
  settings: Settings,
  root: string,
): Promise<(problems: readonly Problem[]) => readonly Problem[]> {
  const { contentDir } = settings;
  const repository = findRepository(contentDir);
  if (repository === undefined)
    throw new UsageError(`--changed needs a Git repository, and "${contentDir}" is in none.`);
  const commit = findStart(repository, ref);
  const folder = mkdtempSync(join(tmpdir(), "offprint-changed-"));
  const within = (path: string) => join(folder, relative(repository, path));
  try {
    git(repository, "worktree", "add", "--detach", folder, commit);
    const publicDir = join(root, "public");
    const isOurs = findRepository(publicDir) === repository;
    // The same cache: most bodies have not changed, and CI restores it as that commit has left it.
    const before = { ...settings, contentDir: within(contentDir) };
    const found = await prepare(before, isOurs ? within(publicDir) : publicDir, new Date());
    const known = new Set(listNames([...found.problems, ...found.warnings]));
    return (problems) => {
      const names = listNames(problems);
      return problems.filter((_, index) => !known.has(names[index] ?? ""));
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git(repository, "worktree", "prune");
  }
}

/** A problem that is no longer accepted counts as new. */
function listNames(problems: readonly Problem[]): readonly string[] {
  return listFingerprints(problems).map((one, index) => `${one} ${problems[index]?.isAccepted ?? false}`);
}

/** The last commit that a ref and the working tree have in common. */
function findStart(repository: string, ref: string): string {
  try {
    return git(repository, "merge-base", "--end-of-options", "HEAD", ref).trim();
  } catch {
    throw new UsageError(
      `--changed finds no commit that "${ref}" and the working tree have in common. Fetch it first; in CI, check out the whole history (fetch-depth: 0).`,
    );
  }
}

function git(repository: string, ...args: readonly string[]): string {
  const stdio: StdioOptions = ["ignore", "pipe", "ignore"];
  return execFileSync("git", ["-C", repository, ...args], { encoding: "utf8", stdio });
}
