import type { Corpus } from "./corpus.ts";

/** The names of series, categories and authors in the facets of search, by id. No two share a name. */
export interface FacetLabels {
  readonly series: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly authors: ReadonlyMap<string, string>;
}

export function labelFacets({ series, categories, authors }: Corpus): FacetLabels {
  return {
    series: labelApart(series.map(({ id, title }) => [id, title])),
    categories: labelApart(categories.map(({ id, title }) => [id, title])),
    authors: labelApart(authors.map(({ id, name }) => [id, name])),
  };
}

/** Makes labels unique: of several with one label, the first by id keeps it, and the others get their ids added. */
export function labelApart(labels: readonly (readonly [id: string, label: string])[]): Map<string, string> {
  const taken = new Set<string>();
  const apart = new Map<string, string>();
  for (const [id, label] of labels.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    apart.set(id, taken.has(label) ? `${label} (${id})` : label);
    taken.add(label);
  }
  return apart;
}
