/** Astro was ended from outside while it bundled the layouts; the message says what may help. */
export class BundleError extends Error {
  override name = "BundleError";
}
