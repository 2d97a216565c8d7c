import { stringify } from "yaml";
import type { DateText } from "../model/language/dates.ts";

/** What is known of an article before it is written. */
export interface ArticleDraft {
  readonly title: string;
  readonly date: DateText;
  readonly lang?: string | undefined;
  readonly series?: string | undefined;
  readonly type?: string | undefined;
  readonly categories: readonly string[];
  readonly authors: readonly string[];
}

/** Existing ids, by the key that names them. */
type Choices = Readonly<Record<string, readonly string[]>>;

const CHOICES_SHOWN = 12;

/** The text of a new article's file, with comments that list ids to choose from. */
export function draftArticle(draft: ArticleDraft, choices: Choices): string {
  const { title, lang, date, series, type, authors, categories } = draft;
  const matter = stringify({ title, lang, date, series, type, authors, categories, draft: true });
  const hints = Object.entries(choices)
    .filter(([, ids]) => ids.length > 0)
    .map(([key, ids]) => `# ${key}: ${ids.slice(0, CHOICES_SHOWN).join(", ")}\n`);
  const chooseFrom = hints.length > 0 ? `# Choose from:\n${hints.join("")}` : "";
  return `---\n${matter}${chooseFrom}---\n\nThe first paragraph.\n`;
}
