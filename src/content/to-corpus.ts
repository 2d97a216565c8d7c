import { digestBody } from "../markdown/store/body-source.ts";
import type { Article, Page, Sourced } from "../model/corpus.ts";
import type { ArticleMatter, ArticleType } from "../model/schemas/article-schema.ts";
import type { PageMatter } from "../model/schemas/term-schemas.ts";
import type { ReadEntry, Stray } from "./read-entries.ts";

export function toSourced(entry: Stray, lang: string): Sourced {
  const { id, file, bodyDigest, bodyLine } = entry;
  const digest = bodyDigest === "" ? undefined : digestBody(bodyDigest, lang);
  return { id, file, body: { digest, line: bodyLine, lang } };
}

/** An article with the defaults of its site and series. */
export function toArticle(
  entry: Omit<ReadEntry<ArticleMatter>, "document">,
  siteLanguage: string,
  seriesTypes: ReadonlyMap<string, ArticleType | undefined>,
): Article {
  const { matter } = entry;
  const lang = matter.lang ?? siteLanguage;
  return {
    ...matter,
    ...toSourced(entry, lang),
    lang,
    type: matter.type ?? seriesTypes.get(matter.series ?? "") ?? "article",
    summary: matter.summary ?? "",
  };
}

export function toPage(entry: ReadEntry<PageMatter>, siteLanguage: string): Page {
  const lang = entry.matter.lang ?? siteLanguage;
  return { ...entry.matter, ...toSourced(entry, lang), lang };
}
