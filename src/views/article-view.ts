import { resolveRelative } from "../model/addresses/relative-path.ts";
import type { Archive } from "../model/archive.ts";
import { type Article, findCoverPdf } from "../model/corpus.ts";
import { textFor } from "../model/interface/interface-text.ts";
import { toMoment } from "../model/language/dates.ts";
import type { ArticleView } from "../model/pages/article-page.ts";
import { whyUnpublished } from "../model/publication.ts";
import type { ArticleType } from "../model/schemas/article-schema.ts";
import { articleHref, listAttachments, toCover } from "./article-listing.ts";
import type { Edition } from "./edition.ts";
import { translation } from "./places.ts";
import { createEventView, createMediaView } from "./type-views.ts";

/** Types whose summary is a part of the text; that of others repeats it. */
const ABSTRACTED: ReadonlySet<ArticleType> = new Set([
  "brief",
  "report",
  "working-paper",
  "podcast",
  "video",
  "event",
]);

/**
 * Everything that an article's page shows of the article itself.
 *
 * @param edition in the article's language
 */
export function toArticleView(edition: Edition, article: Article): ArticleView {
  const { archive, lang, places, authorView } = edition;
  const href = articleHref(archive, article);
  return {
    id: article.id,
    lang: article.lang,
    title: article.title,
    subtitle: article.subtitle,
    summary: article.summary,
    abstract: ABSTRACTED.has(article.type) ? article.abstract : undefined,
    event: createEventView(archive, article),
    media: createMediaView(archive, article),
    keyPoints: article.keyPoints,
    type: article.type,
    date: article.date,
    updated: article.updated,
    doi: article.doi,
    volume: article.volume,
    issue: article.issue,
    number: article.number,
    pages: article.pages,
    canonical: article.canonical,
    href,
    url: `${archive.site.url}${href}`,
    moments: {
      published: toMoment(article.date, archive.site.timezone),
      updated: article.updated && toMoment(article.updated, archive.site.timezone),
    },
    series: toSeries(edition, article),
    categories: article.categories.map(places.category),
    tags: article.tags.map(places.tag),
    authors: article.authors.map(authorView),
    cover: toCover(archive, article),
    attachments: listAttachments(archive, article),
    firstPage: findFirstPage(archive, article),
    corrections: article.corrections.toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    disclaimer: chooseDisclaimer(archive, article),
    translations: (archive.translations.get(article.id) ?? []).map((other) => ({
      label: new Intl.DisplayNames([lang], { type: "language" }).of(other.lang) ?? other.lang,
      href: articleHref(archive, other),
      lang: other.lang,
      title: other.title,
    })),
    unpublished: whyUnpublished(article, archive.setting.now),
  };
}

function findFirstPage({ setting }: Archive, article: Article): ArticleView["firstPage"] {
  const pdf = findCoverPdf(article);
  if (pdf === undefined) return undefined;
  const image = setting.images[resolveRelative(article.file, pdf)];
  const { pages } = setting.files[`${article.id}:${pdf}`] ?? {};
  return image && pages ? { image, pages } : undefined;
}

function toSeries({ archive, lang, places }: Edition, article: Article): ArticleView["series"] {
  if (article.series === undefined) return undefined;
  const series = archive.series.get(article.series);
  const words = translation(series, lang);
  const place = places.series(article.series);
  const own = lang === archive.site.language || !words?.title ? series?.returnLabel : undefined;
  return {
    ...place,
    returnLabel: words?.returnLabel ?? own ?? textFor(lang).returnTo(place.label),
    issn: series?.issn,
  };
}

function chooseDisclaimer(archive: Archive, article: Article): string | undefined {
  const series = archive.series.get(article.series ?? "");
  const chosen = article.disclaimer ?? translation(series, article.lang)?.disclaimer ?? series?.disclaimer;
  return chosen === false ? undefined : chosen;
}
