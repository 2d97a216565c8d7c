/** Indexing failed. The message says where. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}
