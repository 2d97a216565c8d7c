import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The line of a cover, in the form of every generator, with the name of its file. */
const COVER = /^cover: .*?([^/"\s]+\.jpg)/m;

const EDIT = / This sentence was edited in build \d+\./;

/**
 * Adds a sentence to an article, or changes the one that it added: in the latest article, which editors change most, or
 * in one from the middle of the archive, where a change costs most.
 */
export function editArticle(articles: string, number: number, which: "latest" | "old"): void {
  const file = findArticle(articles, which);
  writeFileSync(file, `${withoutEdit(file).trimEnd()} This sentence was edited in build ${number}.\n`);
}

/**
 * Adds an article with the latest date, in the form of the last one, or of the last one with a cover.
 *
 * @returns the path that its own cover should have, in the folder of pictures, if it has one
 */
export function addArticle(articles: string, number: number): string | undefined {
  const files = listArticles(articles);
  const model = files.findLast((file) => COVER.test(readFileSync(file, "utf8"))) ?? (files.at(-1) as string);
  const text = withoutEdit(model)
    .replace(/^title: .*$/m, `title: "Added in Build ${number}"`)
    .replace(/^date: .*$/m, "date: 2026-11-01")
    .replace(/^attachments: .*\n/m, "attachments: []\n");
  const name = `added-${number}`;
  const cover = COVER.exec(text)?.[1];
  writeFileSync(
    join(dirname(model), `${name}.md`),
    cover ? text.replaceAll(cover, `${name}-cover.jpg`) : text,
  );
  return cover && join(relative(articles, dirname(model)), `${name}-cover.jpg`);
}

/** Restores all articles. */
export function undoChanges(articles: string, pictures: string): void {
  for (const folder of new Set([articles, pictures]))
    for (const file of globSync("*/added-*", { cwd: folder })) rmSync(join(folder, file));
  for (const which of ["latest", "old"] as const) {
    const file = findArticle(articles, which);
    if (EDIT.test(readFileSync(file, "utf8"))) writeFileSync(file, `${withoutEdit(file).trimEnd()}\n`);
  }
}

function findArticle(articles: string, which: "latest" | "old"): string {
  const files = listArticles(articles);
  const upTo = which === "latest" ? files.length : Math.floor(files.length / 2) + 1;
  return files.slice(0, upTo).findLast(hasBody) as string;
}

function hasBody(file: string): boolean {
  return /^---\n.*?\n---\n\s*\S/s.test(readFileSync(file, "utf8"));
}

/** The English articles of the archive by year, except added ones. */
function listArticles(articles: string): readonly string[] {
  const files = globSync("*/article-*.md", { cwd: articles }).toSorted();
  return files.map((file) => join(articles, file));
}

function withoutEdit(file: string): string {
  return readFileSync(file, "utf8").replace(EDIT, "");
}
