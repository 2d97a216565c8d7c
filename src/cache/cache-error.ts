/** Something in the cache cannot be read. Nothing is lost but time. */
export class CacheError extends Error {
  override name = "CacheError";
}

/** Whether a fault comes of the cache. */
export function isCacheError(error: unknown): boolean {
  return error instanceof CacheError || (error instanceof Error && isCacheError(error.cause));
}
