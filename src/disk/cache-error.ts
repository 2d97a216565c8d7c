const NAME = "CacheError";

/** Something in the cache cannot be read. Nothing is lost but time. */
export class CacheError extends Error {
  override name = NAME;
}

/** Whether a fault comes of the cache. Astro bundles what renders pages, with a class of its own, so the name says. */
export function isCacheError(error: unknown): boolean {
  return error instanceof Error && (error.name === NAME || isCacheError(error.cause));
}
