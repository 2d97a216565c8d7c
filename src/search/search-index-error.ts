/** Indexing failed; the message says at what. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}
