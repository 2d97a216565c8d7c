import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/corpus.ts";
import { labelApart } from "../model/facet-labels.ts";
import type { Place } from "../model/pages/chrome.ts";
import type { FacetNames } from "../model/pages/list-pages.ts";
import type { Edition } from "./edition.ts";

/** What search narrows by, as labels in the site's language, each of which stands for one thing only. */
interface Facets {
  readonly series?: string | undefined;
  readonly categories: readonly string[];
  readonly authors: readonly string[];
}

/** The values that search narrows by: in the site's language on every page, so that a value is one value. */
export function toFacets({ facetLabels }: Archive, article: Article): Facets {
  const { series, categories, authors } = article;
  return {
    series: series === undefined ? undefined : (facetLabels.series.get(series) ?? series),
    categories: categories.map((id) => facetLabels.categories.get(id) ?? id),
    authors: authors.map((id) => facetLabels.authors.get(id) ?? id),
  };
}

/** What those values are called in an edition, where that is not the value itself. */
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
