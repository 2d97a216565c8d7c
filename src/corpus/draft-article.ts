import { stringify } from "yaml";
import type { Corpus } from "../domain/corpus.ts";
import type { DateText } from "../domain/dates.ts";

/** The text of a new article's file: a draft in the site's first category, with what else can be filled in beside it. */
export function draftArticle(title: string, day: DateText, corpus: Corpus | undefined): string {
  const categories = (corpus?.categories ?? []).map((category) => category.id);
  const choices = [
    ["series", (corpus?.series ?? []).map((series) => series.id)],
    ["categories", categories],
    ["authors", (corpus?.authors ?? []).map((author) => author.id)],
  ] as const;
  const hints = choices
    .filter(([, ids]) => ids.length > 0)
    .map(([key, ids]) => `# ${key}: ${ids.slice(0, 12).join(", ")}`);
  const matter = stringify({
    title,
    date: day,
    authors: [],
    categories: categories.slice(0, 1),
    draft: true,
  });
  return `---\n${matter}${hints.length > 0 ? `# What there is to choose from:\n${hints.join("\n")}\n` : ""}---\n\nThe first paragraph.\n`;
}
