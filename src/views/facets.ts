import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/corpus.ts";
import { labelApart } from "../model/facet-labels.ts";
import type { Place } from "../model/pages/chrome.ts";
import type { FacetNames } from "../model/pages/list-pages.ts";
import type { Edition } from "./edition.ts";

/** The values that search filters by: labels in the site's language, each for one thing only. */
interface Facets {
  readonly series?: string | undefined;
  readonly categories: readonly string[];
  readonly authors: readonly string[];
}

/** They are in the site's language on every page, so that an article's language does not split a value in two. */
export function toFacets({ facetLabels }: Archive, article: Article): Facets {
  const { series, categories, authors } = article;
  return {
    series: series === undefined ? undefined : (facetLabels.series.get(series) ?? series),
    categories: categories.map((id) => facetLabels.categories.get(id) ?? id),
    authors: authors.map((id) => facetLabels.authors.get(id) ?? id),
  };
}

/** The names of those values in an edition, where they differ from the values. */
export function nameFacets({ archive, places }: Edition): FacetNames {
  const { series, categories, authors } = archive.facetLabels;
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
