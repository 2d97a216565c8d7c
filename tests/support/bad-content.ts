import { articleSchema } from "../../src/model/schemas/article-schema.ts";
import { authorSchema } from "../../src/model/schemas/author-schema.ts";
import { siteSchema } from "../../src/model/schemas/site-schema.ts";
import { pageSchema, seriesSchema } from "../../src/model/schemas/term-schemas.ts";
import { type ContentFiles, SMALL_SITE } from "./content-folder.ts";

/** A mistake, the files that add it to the small site, and everything that an editor is told about it. */
export type BadContent = readonly [mistake: string, files: ContentFiles, messages: readonly string[]];

export const FIRST = "articles/2021/first-light.md";
export const SECOND = "articles/2022/second-wind.md";

/** Lines 2 to 4 of a correct article; its body begins on line 7. */
export const MATTER = "title: First Light\ndate: 2021-04-01\ncategories: [tides]";

/** What an editor is told about the keys of a kind of file. */
export const KEYS = {
  article: listKeys(articleSchema),
  author: listKeys(authorSchema),
  page: listKeys(pageSchema),
  series: listKeys(seriesSchema),
  site: listKeys(siteSchema),
};

function listKeys({ shape }: { readonly shape: object }): string {
  return `The keys are ${Object.keys(shape).join(", ")}.`;
}

export function markdown(matter: string, body = "Text.\n"): string {
  return `---\n${matter}\n---\n\n${body}`;
}

/** The small site with an article that has this front matter and body. */
export function onlyArticle(matter: string, body?: string): ContentFiles {
  return { [FIRST]: markdown(matter, body), [SECOND]: undefined };
}

/** The small site with a text of `site.yaml` replaced. */
export function siteWith(from: string, to: string): ContentFiles {
  return { "site.yaml": (SMALL_SITE["site.yaml"] as string).replace(from, to) };
}
