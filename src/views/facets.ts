import type { Article } from "../model/corpus.ts";
import type { Place } from "../model/pages/chrome.ts";
import type { FacetNames } from "../model/pages/list-pages.ts";
import type { OpenArchive } from "./open-archive.ts";
import { placesIn } from "./places.ts";

/** What search narrows by, as labels in the site's language, each of which stands for one thing only. */
interface Facets {
  readonly series?: string | undefined;
  readonly categories: readonly string[];
  readonly authors: readonly string[];
}

/** What a series, category or author is called in the facets of search, by id. */
interface FacetLabels {
  readonly series: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly authors: ReadonlyMap<string, string>;
}

const known = new WeakMap<OpenArchive, FacetLabels>();

/** The values that search narrows by: in the site's language on every page, so that a value is one value. */
export function toFacets(archive: OpenArchive, article: Article): Facets {
  const labels = labelsOf(archive);
  const { series, categories, authors } = article;
  return {
    series: series === undefined ? undefined : (labels.series.get(series) ?? series),
    categories: categories.map((id) => labels.categories.get(id) ?? id),
    authors: authors.map((id) => labels.authors.get(id) ?? id),
  };
}

/** What those values are called in a language, where that is not the value itself. */
export function nameFacets(archive: OpenArchive, lang: string): FacetNames {
  const { series, categories, authors } = labelsOf(archive);
  const places = placesIn(archive, lang);
  const rename = (values: ReadonlyMap<string, string>, toPlace: (id: string) => Place) => {
    const names = labelApart([...values.keys()].map((id) => [id, toPlace(id).label]));
    const renamed = [...values].map(([id, value]) => [value, names.get(id) ?? value] as const);
    return Object.fromEntries(renamed.filter(([value, name]) => name !== value));
  };
  return {
    series: rename(series, places.series),
    category: rename(categories, places.category),
    author: rename(authors, places.author),
  };
}

function labelsOf(archive: OpenArchive): FacetLabels {
  const labels = known.get(archive) ?? labelAll(archive);
  known.set(archive, labels);
  return labels;
}

function labelAll({ snapshot }: OpenArchive): FacetLabels {
  return {
    series: labelApart(snapshot.series.map(({ id, title }) => [id, title])),
    categories: labelApart(snapshot.categories.map(({ id, title }) => [id, title])),
    authors: labelApart(snapshot.authors.map(({ id, name }) => [id, name])),
  };
}

/** Of those that share a label the first by id keeps it; the others are told apart by their ids. */
export function labelApart(labels: readonly (readonly [id: string, label: string])[]): Map<string, string> {
  const taken = new Set<string>();
  const apart = new Map<string, string>();
  for (const [id, label] of labels.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    apart.set(id, taken.has(label) ? `${label} (${id})` : label);
    taken.add(label);
  }
  return apart;
}
