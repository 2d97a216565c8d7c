import { createHash } from "node:crypto";
import type { Chrome } from "../domain/chrome.ts";

/** One page: where it stands, all that it shows, and a key that changes with it. */
export interface PagePath<Page = unknown> {
  /** From the first slash on, without the base and not percent-encoded; it ends with a slash or names a file. */
  readonly address: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: { readonly page: Page };
  readonly cacheKey: string;
}

const digests = new WeakMap<Chrome, string>();

/** A page whose `cacheKey` is the digest of everything that it is made from. */
export function toPath<Page extends { readonly chrome: Chrome }>(
  address: string,
  params: PagePath["params"],
  page: Page,
): PagePath<Page> {
  const { chrome, ...rest } = page;
  const known = digests.get(chrome) ?? digest(JSON.stringify(chrome));
  digests.set(chrome, known);
  return { address, params, props: { page }, cacheKey: digest(known + JSON.stringify(rest)) };
}

/** A file that is all text, such as a feed. */
export function toTextPath(address: string, text: string, params: PagePath["params"] = {}): PagePath<string> {
  return { address, params, props: { page: text }, cacheKey: digest(text) };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
