import type { TargetTable } from "./body.ts";
import type { Article, Author, Category, Corpus, Page, Series } from "./corpus.ts";
import { type FacetLabels, labelFacets } from "./facet-labels.ts";
import { yearOf } from "./language/dates.ts";
import { type FindNeighbours, openNeighbours } from "./pages/neighbours.ts";
import type { Setting } from "./setting.ts";
import { slugTags, tagKey } from "./tags.ts";

/** A tag with its articles. `slug` is the last part of its address, `label` the spelling in its newest article. */
export interface Tag {
  readonly slug: string;
  readonly label: string;
  readonly articles: readonly Article[];
}

/**
 * Everything that pages are made from, with all groupings that they need, computed once. All lists of articles are
 * newest first.
 */
export interface Archive {
  readonly site: Corpus["site"];
  readonly setting: Setting;
  /** What the placeholders in each body stand for, by file. Empty in preview, which renders bodies on demand. */
  readonly tables: ReadonlyMap<string, TargetTable>;
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  readonly series: ReadonlyMap<string, Series>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly bySeries: ReadonlyMap<string, readonly Article[]>;
  readonly byCategory: ReadonlyMap<string, readonly Article[]>;
  readonly byAuthor: ReadonlyMap<string, readonly Article[]>;
  readonly byYear: ReadonlyMap<string, readonly Article[]>;
  readonly byLanguage: ReadonlyMap<string, readonly Article[]>;
  /** By `tagKey`. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** The other members of an article's family of translations, by article id. */
  readonly translations: ReadonlyMap<string, readonly Article[]>;
  /** The languages that have a home page: the site's own, then others with publications, in alphabetical order. */
  readonly languages: readonly string[];
  readonly facetLabels: FacetLabels;
  readonly neighboursOf: FindNeighbours;
}

/** @param tables of the bodies, by file; empty in preview */
export function makeArchive(
  corpus: Corpus,
  setting: Setting,
  tables: ReadonlyMap<string, TargetTable> = new Map(),
): Archive {
  const { site } = corpus;
  const articles = corpus.articles.toSorted(byNewest);
  const bySeries = groupBy(articles, (article) => (article.series ? [article.series] : []));
  const byCategory = groupBy(articles, (article) => article.categories);
  const byLanguage = groupBy(articles, (article) => [article.lang]);
  const tags = collectTags(articles);
  const translations = findTranslations(articles);
  const others = [...byLanguage.keys()].filter((lang) => lang !== site.language).toSorted();
  return {
    site,
    setting,
    tables,
    articles,
    pages: corpus.pages,
    series: indexById(corpus.series),
    categories: indexById(corpus.categories),
    authors: indexById(corpus.authors),
    bySeries,
    byCategory,
    byAuthor: groupBy(articles, (article) => article.authors),
    byYear: groupBy(articles, (article) => [yearOf(article.date)]),
    byLanguage,
    tags,
    translations,
    languages: [site.language, ...others],
    facetLabels: labelFacets(corpus),
    neighboursOf: openNeighbours({ articles, bySeries, byCategory, tags, translations }),
  };
}

/** Newest first, and then by id, so that the order never depends on the file system. */
export function byNewest(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function indexById<T extends { readonly id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

function groupBy<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

function collectTags(articles: readonly Article[]): Map<string, Tag> {
  const groups = groupBy(articles, (article) => article.tags.map(tagKey));
  const slugs = slugTags(groups.keys());
  return new Map(
    [...groups].map(([key, tagged]) => {
      const label = tagged[0]?.tags.find((tag) => tagKey(tag) === key) ?? key;
      return [key, { slug: slugs.get(key) ?? key, label, articles: tagged }];
    }),
  );
}

/** Finds families of translations: an original and all its translations. An article may name any member of its family. */
function findTranslations(articles: readonly Article[]): Map<string, readonly Article[]> {
  const originals = new Map(articles.map((article) => [article.id, article.translationOf]));
  const originalOf = (id: string, seen: ReadonlySet<string> = new Set()): string => {
    const original = originals.get(id);
    if (original === undefined || !originals.has(original)) return id;
    // Articles that name each other in a circle are one family, with the first by id as its original.
    const path = [...seen];
    if (seen.has(id)) return path.slice(path.indexOf(id)).toSorted()[0] as string;
    return originalOf(original, new Set([...seen, id]));
  };
  const families = groupBy(articles, (article) => [originalOf(article.id)]);
  const translations = new Map<string, readonly Article[]>();
  for (const family of families.values()) {
    if (family.length < 2) continue;
    for (const article of family)
      translations.set(
        article.id,
        family.filter((other) => other !== article),
      );
  }
  return translations;
}
