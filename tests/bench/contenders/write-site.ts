import { cpSync, globSync, linkSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type PlainArticle, readArticles, readNames } from "./read-archive.ts";

/** Where a peer keeps what, inside its site. */
export interface SiteForm {
  /** The folder with its templates, which is copied. */
  readonly templates: string;
  readonly articles: string;
  /** Where the pictures of articles are, and where their other files. */
  readonly pictures: string;
  readonly files: string;
  /** A JSON file of names by ids. */
  readonly names: string;
}

/** Writes the archive as a site of another generator: the same articles with the same addresses. */
export function writeSite(archive: string, site: string, form: SiteForm): void {
  const { templates, articles, names, pictures, files } = form;
  cpSync(templates, site, { recursive: true });
  writeWithFolder(join(site, names), JSON.stringify(readNames(archive)));
  for (const article of readArticles(archive))
    writeWithFolder(join(site, articles, `${article.id}.md`), toMarkdown(article));
  for (const path of globSync("*/*.{jpg,png,pdf}", { cwd: join(archive, "articles") }))
    linkWithFolder(
      join(archive, "articles", path),
      join(site, path.endsWith(".pdf") ? files : pictures, path),
    );
}

/** Every one of the peers reads this front matter: JSON is YAML too. */
export function toMarkdown({ body, id: _, ...article }: PlainArticle): string {
  const { year, series, ...rest } = article;
  const matter = { ...rest, series: series ? [series] : [], years: [year] };
  const lines = Object.entries(matter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (key === "date" ? `${key}: ${value}` : `${key}: ${JSON.stringify(value)}`));
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

function writeWithFolder(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function linkWithFolder(from: string, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  linkSync(from, file);
}
