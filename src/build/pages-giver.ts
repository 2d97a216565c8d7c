import { join } from "node:path";
import { toHref } from "../domain/addresses.ts";

/** A route of which nothing comes into the site: what stands there gives all pages. */
export const GIVER = { pattern: "/_pages", entrypoint: join(import.meta.dirname, "give-pages.astro") };

export function askForPages(base: string): Request {
  return new Request(new URL(toHref(`${GIVER.pattern}/`, base), "http://localhost"));
}
