import { createHash } from "node:crypto";
import type { Chrome } from "../domain/chrome.ts";

/** One page for `getStaticPaths`: where it stands, all that it shows, and a key that changes with it. */
export interface PagePath<Page> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: { readonly page: Page };
  readonly cacheKey: string;
}

const digests = new WeakMap<Chrome, string>();

/** A page whose `cacheKey` is the digest of everything that it is made from. */
export function toPath<Page extends { readonly chrome: Chrome }>(
  params: PagePath<Page>["params"],
  page: Page,
): PagePath<Page> {
  const { chrome, ...rest } = page;
  const known = digests.get(chrome) ?? digest(JSON.stringify(chrome));
  digests.set(chrome, known);
  return { params, props: { page }, cacheKey: digest(known + JSON.stringify(rest)) };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
