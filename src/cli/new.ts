import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ArticleDraft, draftArticle } from "../content/draft-article.ts";
import { readCorpus } from "../content/read-corpus.ts";
import { idOf } from "../content/read-entries.ts";
import { buildMinute, readSettings } from "../content/settings.ts";
import type { Corpus } from "../model/corpus.ts";
import { yearOf } from "../model/language/dates.ts";
import { languageOfTitle } from "../model/language/title-language.ts";
import { formatProblem } from "../model/problem.ts";
import { askForCategories } from "./new-article/choose-categories.ts";
import { nameArticle } from "./new-article/name-article.ts";
import { type CommandLine, type Typed, UsageError } from "./read-flags.ts";
import { showPath } from "./report.ts";
import { runCommand } from "./run-command.ts";

const LINE: CommandLine = {
  name: "new",
  does: "Creates a draft article in articles/<year>/ of the content folder, and says where it is.",
  words: '"The Title"',
  flags: {
    category: {
      value: "ID",
      isList: true,
      help: "put it in a category; for several, write commas between them or repeat the flag",
    },
    author: {
      value: "ID",
      isList: true,
      help: "name an author; for several, write commas between them or repeat the flag",
    },
    series: { value: "ID", help: "put it in a series" },
    lang: { value: "TAG", help: "set its language; not needed for a Korean or Japanese title" },
    type: { value: "TYPE", help: "set its type: report, book, podcast and so on" },
    date: { value: "YYYY-MM-DD", help: "set its date; default: today" },
  },
};
const TITLE = 'npm run new -- "The Title of the Article"';

await runCommand(LINE, async (typed) => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const { contentDir, cacheDir } = settings;
  const title = typed.words.join(" ").replaceAll(/\s+/g, " ").trim();
  if (title === "") throw new UsageError(`Give the article a title: ${TITLE}.`);
  const id = nameArticle(title);
  if (id === "")
    throw new UsageError(
      `The title "${title}" has no letter or digit to make a file name from. Write ${TITLE}.`,
    );
  const { corpus, bodies } = readCorpus(contentDir, cacheDir);
  if (!corpus)
    throw new UsageError(`There is no content folder "${contentDir}". Set CONTENT_DIR to a content folder.`);
  const other = [...bodies.keys()].find((file) => file.startsWith("articles/") && idOf(file) === id);
  if (other !== undefined)
    throw new UsageError(
      `There is already an article "${id}": ${showPath(join(contentDir, other), root)}. Choose another title; you can rename the file later.`,
    );
  const today = buildMinute(settings, corpus.site.timezone, new Date()).slice(0, 10);
  const draft: ArticleDraft = {
    title,
    date: typed.value("date") ?? today,
    lang: typed.value("lang") ?? guessLanguage(title, corpus),
    series: typed.value("series"),
    type: typed.value("type"),
    authors: listIds(typed, "author"),
    categories: await chooseCategories(typed, corpus, title),
  };
  const file = `articles/${yearOf(draft.date).replaceAll(/\D/g, "0")}/${id}.md`;
  const path = join(contentDir, file);
  const created = await write(path, root, draftArticle(draft, listChoices(corpus)));
  const read = readCorpus(contentDir, cacheDir);
  const faults = read.problems.filter((problem) => problem.file === file);
  if (faults.length > 0) {
    await rm(created, { recursive: true });
    const said = faults.map(({ message, remedy }) => `${message}\n  ${remedy}`).join("\n");
    throw new UsageError(`${said}\nNothing was written. “npm run new -- --help” lists what you can write.`);
  }
  for (const warning of read.warnings.filter((one) => one.file === file))
    process.stderr.write(`${formatProblem({ ...warning, file: showPath(path, root) })}\n`);
  process.stdout.write(
    `Created ${showPath(path, root)}, a draft${describe(draft)}. See it with “npm run dev”; remove “draft: true” to publish it.\n`,
  );
});

/** The language of a title; undefined for the site's own, which needs no `lang`. */
function guessLanguage(title: string, { site }: Corpus): string | undefined {
  const language = languageOfTitle(title);
  return language === site.language.split("-")[0] ? undefined : language;
}

function listIds(typed: Typed, flag: string): readonly string[] {
  const named = typed.values(flag).flatMap((value) => value.split(","));
  return [...new Set(named.map((id) => id.trim()).filter((id) => id !== ""))];
}

async function chooseCategories(
  typed: Typed,
  { categories }: Corpus,
  title: string,
): Promise<readonly string[]> {
  const known = categories.map((category) => category.id);
  const given = listIds(typed, "category");
  if (given.length > 0) return given;
  if (known.length === 0)
    throw new UsageError(
      "An article needs a category, but there are none yet. Add categories/<id>.md with a title first.",
    );
  if (known.length === 1) return known;
  const { stdin, stdout } = process;
  const asked =
    stdin.isTTY && stdout.isTTY ? await askForCategories(known, { input: stdin, output: stdout }) : [];
  if (asked.length > 0) return asked;
  throw new UsageError(
    `Name a category: npm run new -- "${title}" --category ${known[0]}. The categories are ${known.join(", ")}.`,
  );
}

/** @returns what to remove to undo this: the first folder that was made for the file, or else the file */
async function write(path: string, root: string, text: string): Promise<string> {
  const folder = await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
    return folder ?? path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new UsageError(
      `There is already a file "${showPath(path, root)}". Choose another title; you can rename the file later.`,
    );
  }
}

function listChoices({ series, categories, authors }: Corpus): Readonly<Record<string, readonly string[]>> {
  const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  return { series: idsOf(series), categories: idsOf(categories), authors: idsOf(authors) };
}

function describe({ categories, lang }: ArticleDraft): string {
  const language = lang === undefined ? "" : `, in the language ${lang}`;
  return ` in ${categories.join(", ")}${language}`;
}
