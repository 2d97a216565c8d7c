import { textFor } from "../interface/interface-text.ts";
import { dayOf } from "../language/dates.ts";
import type { ArticleView } from "../pages/article-page.ts";
import { makeCitationKey } from "./citation-key.ts";
import type { CitedName } from "./cited-name.ts";
import { toPageRange } from "./page-range.ts";

/** How a publication is cited. A `post` stands in a series or site that is no journal, as blog posts and web pages do. */
export type WorkKind = "journal-article" | "post" | "report" | "book" | "audio" | "video";

/** What reference managers, libraries and search engines are told of a publication. Every format is written from this. */
export interface Work {
  readonly key: string;
  readonly kind: WorkKind;
  /** `Working paper`, in the language of the publication, if its kind does not say it. */
  readonly genre?: string | undefined;
  /** With the subtitle. */
  readonly title: string;
  /** At least one: a publication without authors is its publisher's. */
  readonly authors: readonly CitedName[];
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The journal, series or site that it is a part of. */
  readonly container: string;
  readonly publisher: string;
  readonly issn?: string | undefined;
  readonly volume?: string | undefined;
  /** Of a journal; everything else has a number of its own. */
  readonly issue?: string | undefined;
  readonly number?: string | undefined;
  /** As the author wrote them, and the first and the last. */
  readonly pages?: string | undefined;
  readonly firstPage?: string | undefined;
  readonly lastPage?: string | undefined;
  readonly doi?: string | undefined;
  /** Absolute and percent-encoded. */
  readonly url: string;
  /** The href of the publication as a file. */
  readonly file?: string | undefined;
  readonly lang: string;
  readonly abstract: string;
}

/** What a citation needs of a publication. */
export type Cited = Pick<
  ArticleView,
  | "id"
  | "title"
  | "subtitle"
  | "authors"
  | "date"
  | "series"
  | "url"
  | "doi"
  | "volume"
  | "issue"
  | "number"
  | "pages"
  | "type"
  | "lang"
  | "summary"
  | "attachments"
>;

/** The publisher, who is also the author of a publication without authors. */
export interface Publisher {
  readonly name: string;
}

export function toWork(article: Cited, site: Publisher): Work {
  const { id, series, type, lang, pages, volume, issue, doi, url, number, summary } = article;
  const authors =
    article.authors.length > 0 ? article.authors.map(({ cited }) => cited) : [{ whole: site.name }];
  const kind = chooseKind(article);
  const range = pages === undefined ? undefined : toPageRange(pages);
  return {
    key: makeCitationKey(id, article.date, authors[0]!),
    kind,
    genre: WITH_GENRE.has(type) ? textFor(lang).types[type] : undefined,
    title: joinTitle(article),
    authors,
    date: dayOf(article.date),
    container: series?.label ?? site.name,
    publisher: site.name,
    issn: series?.issn,
    volume,
    issue: kind === "journal-article" ? (issue ?? number) : undefined,
    number: kind === "journal-article" ? undefined : (number ?? issue),
    pages,
    firstPage: range?.first,
    lastPage: range?.last,
    doi,
    url,
    file: article.attachments.find(({ isMain }) => isMain)?.href,
    lang,
    abstract: summary,
  };
}

const WITH_GENRE: ReadonlySet<Cited["type"]> = new Set([
  "brief",
  "working-paper",
  "transcript",
  "podcast",
  "event",
]);

/** An article or a commentary is in a journal if its series has an ISSN, or if it has a volume or an issue itself. */
function chooseKind({ type, series, volume, issue }: Cited): WorkKind {
  switch (type) {
    case "report":
    case "brief":
    case "working-paper":
      return "report";
    case "book":
      return "book";
    case "podcast":
      return "audio";
    case "video":
      return "video";
    case "article":
    case "commentary":
      return series && (series.issn ?? volume ?? issue) !== undefined ? "journal-article" : "post";
    case "transcript":
    case "event":
      return "post";
  }
}

/** The title with its subtitle after a colon. */
function joinTitle({ title, subtitle }: Cited): string {
  if (!subtitle) return title;
  return /[?!:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}
