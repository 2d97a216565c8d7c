import type { BodyCheck } from "../content/bodies/check-bodies.ts";
import type { Corpus, Sourced } from "../model/corpus.ts";
import type { Prepared, Snapshot } from "../model/snapshot.ts";

/** Joins a corpus with the tables of its bodies. */
export function makeSnapshot(
  corpus: Corpus,
  check: Pick<BodyCheck, "tables"> | undefined,
  setting: Snapshot["setting"],
): Snapshot {
  const withTable = <T extends Sourced>(one: T): Prepared<T> =>
    check ? { ...one, table: check.tables.get(one.file) } : one;
  return {
    site: corpus.site,
    articles: corpus.articles.map(withTable),
    authors: corpus.authors.map(withTable),
    series: corpus.series.map(withTable),
    categories: corpus.categories.map(withTable),
    pages: corpus.pages.map(withTable),
    setting,
  };
}
