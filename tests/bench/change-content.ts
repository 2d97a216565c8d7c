import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const EDIT = / This sentence was edited in round \d+\./;

/**
 * Adds a sentence to an article, or changes it: to the latest, as editors do most, or to one from the middle of the
 * archive, where a change costs most.
 */
export function editArticle(articles: string, round: number, which: "latest" | "old"): void {
  const file = findArticle(articles, which);
  writeFileSync(file, `${withoutEdit(file).trimEnd()} This sentence was edited in round ${round}.\n`);
}

/** Adds an article that is dated last, in the form that the others have. */
export function addArticle(articles: string, round: number): void {
  const model = listArticles(articles).at(-1) as string;
  const text = withoutEdit(model)
    .replace(/^title: .*$/m, `title: "Added in Round ${round}"`)
    .replace(/^date: .*$/m, "date: 2026-11-01");
  writeFileSync(join(dirname(model), `added-${round}.md`), text);
}

/** Makes the articles what they were. */
export function undoChanges(articles: string): void {
  for (const file of globSync("*/added-*.md", { cwd: articles })) rmSync(join(articles, file));
  for (const which of ["latest", "old"] as const) {
    const file = findArticle(articles, which);
    if (EDIT.test(readFileSync(file, "utf8"))) writeFileSync(file, `${withoutEdit(file).trimEnd()}\n`);
  }
}

function findArticle(articles: string, which: "latest" | "old"): string {
  const files = listArticles(articles);
  return files.at(which === "latest" ? -1 : Math.floor(files.length / 2)) as string;
}

/** The English articles of the archive, without those that were added. */
function listArticles(articles: string): readonly string[] {
  const files = globSync("*/article-*.md", { cwd: articles }).toSorted();
  return files.map((file) => join(articles, file));
}

function withoutEdit(file: string): string {
  return readFileSync(file, "utf8").replace(EDIT, "");
}
