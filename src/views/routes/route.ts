import { hash } from "node:crypto";
import type { Chrome } from "../../model/pages/chrome.ts";

/** An address of the site and the page at it, with a key that changes with everything that the page shows. */
export interface Route<Page = unknown> {
  /** Begins with a slash, without the base and not percent-encoded; ends with a slash or names a file. */
  readonly address: string;
  /** Made anew at each access, so that the pages of an archive are never all in memory. */
  readonly props: { readonly page: Page };
  /**
   * Makes the props unless they have been made. So a page that has changed since the last build is made twice, once to
   * see that and once to render it: keeping them would fill the memory when all pages have changed.
   */
  readonly cacheKey: string;
}

/** The digests of objects that pages show. Many pages show the same header and listings, which never change. */
const digests = new WeakMap<object, string>();

/** A page with the digest of all its props as its `cacheKey`. */
export function toRoute<Page extends { readonly chrome: Chrome }>(
  address: string,
  make: () => Page,
): Route<Page> {
  return lazyRoute(address, make, (page) => {
    const parts = Object.entries(page).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(digestOnce) : digestOnce(value),
    ]);
    return digest(JSON.stringify(parts));
  });
}

/** @returns the digest of an object, or any other value itself */
function digestOnce(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = digests.get(value) ?? digest(JSON.stringify(value));
  digests.set(value, known);
  return known;
}

/** A page that is plain text, such as a feed. */
export function toTextRoute(address: string, make: () => string): Route<string> {
  return lazyRoute(address, make, digest);
}

function lazyRoute<Page>(address: string, make: () => Page, toKey: (page: Page) => string): Route<Page> {
  let key: string | undefined;
  return {
    address,
    get props() {
      const page = make();
      key ??= toKey(page);
      return { page };
    },
    get cacheKey() {
      key ??= toKey(make());
      return key;
    },
  };
}

function digest(text: string): string {
  return hash("sha256", text).slice(0, 32);
}
