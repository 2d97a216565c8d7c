import { toHref } from "../domain/addresses.ts";
import type { FinishedPage } from "./page-store.ts";

/** The finished site is not what it should be; the message lists what is wrong. */
export class VerificationError extends Error {
  override name = "VerificationError";
}

export interface Expectation {
  /** The addresses that must have a page: one an article. */
  readonly articles: readonly string[];
  readonly records: number;
  readonly base: string;
}

const SHOWN = 20;

/**
 * Checks a finished site: each page is there, each article has its page and its search record, each page one `h1` and
 * one `main`, and each local link and anchor leads somewhere.
 *
 * @param listed its files, by their paths within it
 * @throws {VerificationError}
 */
export function verifySite(
  listed: Iterable<string>,
  pages: readonly FinishedPage[],
  expected: Expectation,
): void {
  const files = new Set([...listed].map((file) => file.normalize("NFC")));
  const faults = [
    ...checkCounts(files, expected),
    ...pages.flatMap(({ file }) => (files.has(file.normalize("NFC")) ? [] : [`${file} is missing.`])),
    ...pages.filter(({ file }) => file.endsWith(".html")).flatMap(checkLandmarks),
    ...checkLinks(files, pages, expected.base),
  ];
  if (faults.length === 0) return;
  const rest = faults.length > SHOWN ? `\n  and ${faults.length - SHOWN} more.` : "";
  throw new VerificationError(
    `The finished site does not verify:\n  ${faults.slice(0, SHOWN).join("\n  ")}${rest}`,
  );
}

function checkCounts(files: ReadonlySet<string>, { articles, records }: Expectation): string[] {
  const missing = articles.filter((address) => !files.has(`${address.slice(1)}index.html`));
  return [
    ...missing.map((address) => `The article at ${address} has no page.`),
    ...(records === articles.length
      ? []
      : [`There are ${articles.length} articles and ${records} search records.`]),
  ];
}

function checkLandmarks({ file, mains, headings }: FinishedPage): string[] {
  return [
    ...(mains === 1 ? [] : [`${file} has ${mains} main elements.`]),
    ...(headings === 1 ? [] : [`${file} has ${headings} h1 headings.`]),
  ];
}

function checkLinks(files: ReadonlySet<string>, pages: readonly FinishedPage[], base: string): string[] {
  const byFile = new Map(pages.map((page) => [page.file.normalize("NFC"), page]));
  const known = new Map<string, boolean>();
  const faults: string[] = [];
  for (const page of pages) {
    const here = `https://site.invalid${toHref(`/${page.file.replace(/index\.html$/, "")}`, base)}`;
    const ids = new Set(page.ids);
    for (const link of page.links) {
      // Most are to notes of the page itself.
      if (link.startsWith("#") && ids.has(link.slice(1))) continue;
      // A link from the root leads to one place from every page; parsing it once is what keeps this fast.
      const key = link.startsWith("/") ? link : here + link;
      const leads = known.get(key) ?? resolves(new URL(link, here));
      known.set(key, leads);
      if (!leads) faults.push(`${page.file} links to "${link}", which leads nowhere.`);
    }
  }
  return faults;

  function resolves(url: URL): boolean {
    const path = decodeURIComponent(url.pathname).normalize("NFC");
    if (!path.startsWith(base)) return false;
    const rest = path.slice(base.length);
    const file = rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest;
    const anchor = decodeURIComponent(url.hash.slice(1)).normalize("NFC");
    return (
      files.has(file) &&
      (anchor === "" || !file.endsWith(".html") || (byFile.get(file)?.ids.includes(anchor) ?? false))
    );
  }
}
