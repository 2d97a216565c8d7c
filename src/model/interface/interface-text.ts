import type { ArticleType } from "../schemas/article-schema.ts";
import { ENGLISH } from "./english.ts";
import { KOREAN } from "./korean.ts";
import type { PlaceText } from "./place-text.ts";
import type { SearchText, SearchWithoutScriptsText, SuggestionText } from "./search-text.ts";
import type { TypeText } from "./type-text.ts";

/** Every text of the interface. A language that lacks one does not compile. */
export interface InterfaceText {
  readonly language: string;
  readonly skipToContent: string;
  readonly searchLabel: string;
  readonly search: string;
  readonly totalIndex: string;
  /** "6325 publications." without digit grouping. */
  readonly publications: (count: number) => string;
  readonly countOf: (count: number) => string;
  readonly sections: string;
  /** The button that shows the places below a section. */
  readonly pagesOf: (section: string) => string;
  readonly languages: string;
  readonly mailingList: string;
  readonly published: (date: string) => string;
  readonly updated: (date: string) => string;
  readonly category: (count: number) => string;
  readonly by: string;
  readonly bySite: string;
  readonly contents: string;
  readonly links: string;
  readonly cite: string;
  readonly related: string;
  readonly attachments: string;
  readonly corrections: string;
  readonly aboutTheAuthors: (count: number) => string;
  readonly returnTo: (series: string) => string;
  readonly previousIn: (series: string | undefined) => string;
  readonly nextIn: (series: string | undefined) => string;
  readonly tags: string;
  readonly readIn: (language: string) => string;
  readonly firstPublishedAt: string;
  readonly emailAddress: string;
  readonly subscribe: string;
  readonly leaveEmpty: string;
  readonly license: string;
  readonly feed: string;
  readonly types: Readonly<Record<ArticleType, string>>;
  readonly draft: string;
  readonly future: (date: string) => string;
  readonly latest: string;
  readonly allPublications: string;
  readonly series: string;
  readonly categories: string;
  readonly authors: string;
  readonly years: string;
  readonly tag: string;
  readonly pages: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageOf: (current: number, last: number) => string;
  /** It names nobody: some names need an article or a particle, and others none. */
  readonly totalIndexIntro: (count: number, since: string) => string;
  /** A year as a title. */
  readonly year: (year: string) => string;
  readonly yearIntro: (count: number, year: string) => string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly home: string;
  readonly searching: SearchText;
  readonly suggestions: SuggestionText;
  readonly withoutScripts: SearchWithoutScriptsText;
  readonly movedTo: string;
  readonly affiliation: string;
  readonly directories: Readonly<Record<"series" | "categories" | "authors" | "tags", string>>;
  /** Before the title of the newest publication of a series. */
  readonly newest: string;
  /** The link after a list of some to the list of all. */
  readonly allOf: Readonly<Record<"series" | "categories" | "authors", string>>;
  readonly since: (year: string) => string;
  /** Before the names of languages that a listed publication is translated into. */
  readonly alsoIn: string;
  /** Marks a listed publication in another language than the page's. */
  readonly writtenIn: (language: string) => string;
  /** Between all names of a list, where the language has no word for "and" there. */
  readonly betweenNames?: string;
  readonly readingTime: (minutes: number) => string;
  /** The label of the row of links and buttons of an article. */
  readonly tools: string;
  readonly shortCite: string;
  readonly countOfCorrections: (count: number) => string;
  readonly copyLink: string;
  readonly copy: string;
  readonly copied: string;
  readonly linkToSection: string;
  /** The choice between light and dark. */
  readonly appearance: string;
  readonly schemes: Readonly<Record<"auto" | "light" | "dark", string>>;
  readonly events: string;
  readonly places: PlaceText;
  readonly kindsOfWork: TypeText;
}

const TEXTS: Readonly<Record<string, InterfaceText>> = { en: ENGLISH, ko: KOREAN };

/** The texts for a language; English if it has none. */
export function textFor(lang: string): InterfaceText {
  return tableOf(lang) ?? ENGLISH;
}

/** Whether a language has texts, whatever its region. */
export function hasInterface(lang: string): boolean {
  return tableOf(lang) !== undefined;
}

/**
 * Whether a site in one language has pages of its own in another for series, categories, authors and tags. Without
 * interface texts they would be the site's own pages again.
 */
export function hasOwnPlaces(lang: string, siteLanguage: string): boolean {
  return hasInterface(lang) && lang.split("-")[0] !== siteLanguage.split("-")[0];
}

function tableOf(lang: string): InterfaceText | undefined {
  return TEXTS[lang] ?? TEXTS[lang.split("-")[0] ?? ""];
}
