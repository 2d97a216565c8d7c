import { resolveRelative } from "../model/addresses/relative-path.ts";
import type { Article } from "../model/corpus.ts";
import { textFor } from "../model/interface/interface-text.ts";
import { toMoment } from "../model/language/dates.ts";
import type { ArticleView, AuthorView, Cover } from "../model/pages/article-page.ts";
import { whyUnpublished } from "../model/publication.ts";
import { toBodyTable } from "./body-table.ts";
import { articleHref } from "./listing.ts";
import type { OpenArchive } from "./open-archive.ts";
import { hrefIn, placesIn, translation } from "./places.ts";

const known = new WeakMap<OpenArchive, Map<string, AuthorView>>();

/** Everything that the page of an article shows of the article itself, in the article's language. */
export function toArticleView(archive: OpenArchive, article: Article): ArticleView {
  const { lang } = article;
  const places = placesIn(archive, lang);
  const href = articleHref(archive, article);
  return {
    ...copyMatter(article),
    href,
    url: `${archive.site.url}${href}`,
    moments: {
      published: toMoment(article.date, archive.site.timezone),
      updated: article.updated && toMoment(article.updated, archive.site.timezone),
    },
    series: toSeries(archive, article),
    categories: article.categories.map(places.category),
    tags: article.tags.map(places.tag),
    authors: article.authors.map((id) => toAuthorView(archive, lang, id)),
    cover: toCover(archive, article),
    attachments: article.attachments.map(({ file, title }) => toAttachment(archive, article, file, title)),
    corrections: article.corrections.toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    disclaimer: chooseDisclaimer(archive, article),
    translations: (archive.translations.get(article.id) ?? []).map((other) => ({
      label: new Intl.DisplayNames([article.lang], { type: "language" }).of(other.lang) ?? other.lang,
      href: articleHref(archive, other),
      lang: other.lang,
      title: other.title,
    })),
    unpublished: whyUnpublished(article, archive.setting.now),
  };
}

/** An author as pages of a language show them; made once for each. */
export function toAuthorView(archive: OpenArchive, lang: string, id: string): AuthorView {
  const views = known.get(archive) ?? new Map<string, AuthorView>();
  known.set(archive, views);
  const key = `${lang}:${id}`;
  const view = views.get(key) ?? createAuthorView(archive, lang, id);
  views.set(key, view);
  return view;
}

function createAuthorView(archive: OpenArchive, lang: string, id: string): AuthorView {
  const author = archive.authors.get(id);
  const place = placesIn(archive, lang).author(id);
  if (!author) return { ...place, name: id, sortName: id, kind: "person" };
  const { nativeName, kind, role, affiliation, orcid, name } = author;
  const sortName = author.sortName ?? (kind === "person" ? invert(name) : name);
  return {
    ...place,
    name,
    nativeName,
    sortName,
    kind,
    role,
    affiliation,
    orcid,
    bio: toBodyTable(archive, author),
  };
}

function copyMatter(article: Article) {
  const {
    id,
    lang,
    title,
    subtitle,
    summary,
    type,
    date,
    updated,
    doi,
    volume,
    issue,
    number,
    pages,
    canonical,
  } = article;
  return {
    id,
    lang,
    title,
    subtitle,
    summary,
    type,
    date,
    updated,
    doi,
    volume,
    issue,
    number,
    pages,
    canonical,
  };
}

function toSeries(archive: OpenArchive, article: Article): ArticleView["series"] {
  if (article.series === undefined) return undefined;
  const series = archive.series.get(article.series);
  const words = translation(series, article.lang);
  const place = placesIn(archive, article.lang).series(article.series);
  const own = article.lang === archive.site.language || !words?.title ? series?.returnLabel : undefined;
  return {
    ...place,
    returnLabel: words?.returnLabel ?? own ?? textFor(article.lang).returnTo(place.label),
    issn: series?.issn,
  };
}

function chooseDisclaimer(archive: OpenArchive, article: Article): string | undefined {
  const series = archive.series.get(article.series ?? "");
  const chosen = article.disclaimer ?? translation(series, article.lang)?.disclaimer ?? series?.disclaimer;
  return chosen === false ? undefined : chosen;
}

function toCover(archive: OpenArchive, { cover, file }: Article): Cover | undefined {
  const image = cover && archive.setting.images[resolveRelative(file, cover.src)];
  return cover && image ? { image, alt: cover.alt, caption: cover.caption, credit: cover.credit } : undefined;
}

function toAttachment(archive: OpenArchive, article: Article, file: string, title: string) {
  const served = archive.setting.files[`${article.id}:${file}`];
  const format = (/\.([a-z\d]+)$/i.exec(file)?.[1] ?? "").toUpperCase();
  return { href: hrefIn(archive, served?.address ?? "/"), title, format, bytes: served?.bytes ?? 0 };
}

/** "Terrence Matsuo" as an index sorts it. A name in one word, or in Hangul or Han, stays as it is. */
function invert(name: string): string {
  const words = name.split(" ");
  const family = words.at(-1);
  return words.length < 2 || /[\p{sc=Hangul}\p{sc=Han}]/u.test(name)
    ? name
    : `${family}, ${words.slice(0, -1).join(" ")}`;
}
