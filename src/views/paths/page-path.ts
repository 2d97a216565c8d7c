import { hash } from "node:crypto";
import type { Chrome } from "../../model/pages/chrome.ts";

/** One page: where it stands, all that it shows, and a key that changes with it. */
export interface PagePath<Page = unknown> {
  /** From the first slash on, without the base and not percent-encoded; it ends with a slash or names a file. */
  readonly address: string;
  /** Made each time that they are asked for, so that an archive's pages need not all be in memory. */
  readonly props: { readonly page: Page };
  /**
   * Known once the props have been made; makes them where they have not been. A page that has changed since the last
   * build is thus made twice, once to see that and once to render it: all of an archive's may have changed.
   */
  readonly cacheKey: string;
}

/**
 * Of every object that was seen in a page, which is not to change any more: what stands around all pages, and the
 * listings, are seen in many.
 */
const digests = new WeakMap<object, string>();

/** A page whose `cacheKey` is the digest of everything that it is made from. */
export function toPath<Page extends { readonly chrome: Chrome }>(
  address: string,
  make: () => Page,
): PagePath<Page> {
  return lazyPath(address, make, (page) => {
    const parts = Object.entries(page).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(digestOnce) : digestOnce(value),
    ]);
    return digest(JSON.stringify(parts));
  });
}

/** @returns the digest of an object; any other value itself */
function digestOnce(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = digests.get(value) ?? digest(JSON.stringify(value));
  digests.set(value, known);
  return known;
}

/** A file that is all text, such as a feed. */
export function toTextPath(address: string, make: () => string): PagePath<string> {
  return lazyPath(address, make, digest);
}

function lazyPath<Page>(address: string, make: () => Page, toKey: (page: Page) => string): PagePath<Page> {
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
