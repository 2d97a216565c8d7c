/** Something in the cache cannot be read, so it has to be made again. */
export class CacheError extends Error {
  override name = "CacheError";
}

/** Whether the cache caused an error. */
export function isCacheError(error: unknown): boolean {
  return error instanceof CacheError || (error instanceof Error && isCacheError(error.cause));
}
