import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";

/** An article of the generated archive, ready to be written in another generator's form. */
export interface PlainArticle {
  /** Also the path of its file: `2019/article-4711`. */
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly year: string;
  readonly lang: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly series: string | undefined;
  /** What Offprint calls tags, as ids: Eleventy has another use for the word. */
  readonly topics: readonly string[];
  /** `src` is `./article-4711-cover.jpg`, from the folder of the article. */
  readonly cover: { readonly src: string; readonly alt: string } | undefined;
  /** The addresses of its files: `/articles/2019/article-4711-report.pdf`. */
  readonly attachments: readonly string[];
  /** Markdown, with the links between articles as addresses: `/articles/2019/article-4711/`. */
  readonly body: string;
}

/** What authors, categories and series are called, by their ids. */
export type Names = Readonly<Record<string, string>>;

/** Reads the articles one at a time, in the order of their ids. */
export function* readArticles(archive: string): Generator<PlainArticle> {
  const folder = join(archive, "articles");
  for (const file of globSync("*/*.md", { cwd: folder }).toSorted())
    yield toPlainArticle(file, readFileSync(join(folder, file), "utf8"));
}

/** @param file `2019/article-4711.md` */
export function toPlainArticle(file: string, text: string): PlainArticle {
  const { matter, body } = splitText(text);
  const year = file.slice(0, 4);
  return {
    id: file.replace(/\.md$/, ""),
    title: String(matter.title),
    date: String(matter.date),
    year,
    lang: String(matter.lang ?? "en"),
    authors: (matter.authors ?? []) as readonly string[],
    categories: (matter.categories ?? []) as readonly string[],
    series: matter.series as string | undefined,
    topics: ((matter.tags ?? []) as readonly string[]).map((tag) => tag.replaceAll(" ", "-")),
    cover: matter.cover as PlainArticle["cover"],
    attachments: ((matter.attachments ?? []) as readonly { readonly file: string }[]).map(
      (one) => `/articles/${year}/${basename(one.file)}`,
    ),
    body: body.replaceAll(
      /\]\((\.{1,2})\/(?:(\d{4})\/)?([^)]+)\.md\)/g,
      (_, __, other = year, id) => `](/articles/${other}/${id}/)`,
    ),
  };
}

export function readNames(archive: string): Names {
  const files = globSync("{authors,categories,series}/*.md", { cwd: archive }).toSorted();
  return Object.fromEntries(
    files.map((file) => {
      const { matter } = splitText(readFileSync(join(archive, file), "utf8"));
      return [basename(file, ".md"), String(matter.name ?? matter.title)];
    }),
  );
}

function splitText(text: string): { readonly matter: Record<string, unknown>; readonly body: string } {
  const [, matter = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { matter: parse(matter, { schema: "failsafe" }), body };
}
