import { showAddress } from "../model/addresses/address-forms.ts";
import { permalinkOf } from "../model/addresses/permalink.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import type { Article } from "../model/corpus.ts";
import { dayOf, yearOf } from "../model/language/dates.ts";
import { attachmentAnchor } from "../model/pages/article-page.ts";
import { toDoiWord } from "../model/schemas/identifiers.ts";
import type { SearchRecord } from "../model/search-record.ts";
import type { Editions } from "./edition.ts";
import { toFacets } from "./facets.ts";

/**
 * What search knows of an article. Results show labels in the article's language; filters use the site's, so that each
 * value stands for one thing.
 *
 * @param texts the names of attachments' texts in the cache, by the attachment's path within the content folder
 */
export function toSearchRecord(
  editions: Editions,
  article: Article,
  texts: ReadonlyMap<string, string>,
): SearchRecord {
  const { lang, date, doi, number } = article;
  const { archive } = editions;
  const { places, authorView } = editions.of(lang);
  const facets = toFacets(archive, article);
  const authors = article.authors.map(authorView);
  const series = article.series === undefined ? undefined : archive.series.get(article.series);
  // Both names of an author and the ORCID iD find the publication.
  const otherNames = authors.flatMap(({ label, name, nativeName, orcid }) =>
    [name, nativeName, orcid].filter((one) => one && one !== label),
  );
  return {
    url: showAddress(permalinkOf(article, archive.site.permalink)),
    meta: withoutEmpty<string>({
      title: article.title,
      authors: authors.map(({ label }) => label).join(", "),
      names: otherNames.join(", "),
      date: dayOf(date),
      series: article.series && places.series(article.series).label,
      doi: doi && toDoiWord(doi),
      issn: series?.issn,
      number: number && withJoined(number),
      language: lang,
      type: article.type,
      summary: article.summary,
    }),
    filters: withoutEmpty<readonly string[]>({
      author: facets.authors,
      year: [yearOf(date)],
      series: facets.series === undefined ? [] : [facets.series],
      category: facets.categories,
      language: [lang],
      type: [article.type],
    }),
    sorts: { date },
    subtitle: article.subtitle,
    parts: listParts(article),
    body: article.body.digest,
    attachments: article.attachments.flatMap(({ file, title }, index) => {
      const text = texts.get(resolveRelative(article.file, file));
      return text === undefined ? [] : [{ anchor: attachmentAnchor(index), title, text }];
    }),
  };
}

/** The texts of key points and of the programme; undefined if there are none. */
function listParts({ keyPoints, event }: Article): readonly string[] | undefined {
  const texts = [
    ...keyPoints.map(({ figure, text }) => [figure, text].filter(Boolean).join(" ")),
    ...(event?.programme ?? []).map(({ title, speakers }) => [title, speakers].filter(Boolean).join(", ")),
  ];
  return texts.length > 0 ? texts : undefined;
}

function withoutEmpty<T extends string | readonly string[]>(
  values: Readonly<Record<string, T | undefined>>,
): Readonly<Record<string, T>> {
  const filled = Object.entries(values).flatMap(([name, value]) => (value?.length ? [[name, value]] : []));
  return Object.fromEntries(filled);
}

/** Readers search for a number with spaces without them too: WP 19-04, WP19-04. */
function withJoined(number: string): string {
  return [...new Set([number, number.replaceAll(/\s/g, "")])].join(" ");
}
