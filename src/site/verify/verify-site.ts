import { addressAt, decodePath, fileAt, fromHref, toHref } from "../../model/addresses/address-forms.ts";
import { isTop } from "../../model/addresses/target-readings.ts";
import type { FinishedPage } from "../reuse/page-store.ts";

/** The finished site is not what it should be. The message lists what is wrong. */
export class VerificationError extends Error {
  override name = "VerificationError";
}

interface Expectation {
  /** The addresses that must have a page: one an article. */
  readonly articles: readonly string[];
  readonly records: number;
  readonly base: string;
}

const SHOWN = 20;
/** How many pages to name for a fault that many pages have. */
const PAGES_NAMED = 5;

/** What is wrong with a page, worded for one page and for many. */
interface PageFault {
  readonly page: string;
  /** The same for all pages with this fault. */
  readonly key: string;
  /** "has 2 main elements." */
  readonly ofOne: string;
  /** "have 2 main elements". */
  readonly ofMany: string;
}

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
    ...foldFaults(pages.filter(({ file }) => file.endsWith(".html")).flatMap(checkLandmarks)),
    ...foldFaults(checkLinks(files, pages, expected.base)),
  ];
  if (faults.length === 0) return;
  const rest = faults.length > SHOWN ? `\n  and ${faults.length - SHOWN} more.` : "";
  throw new VerificationError(
    `The finished site does not verify:\n  ${faults.slice(0, SHOWN).join("\n  ")}${rest}`,
  );
}

/** Writes one sentence for each fault, with the first pages that have it. */
function foldFaults(faults: readonly PageFault[]): string[] {
  return [...Map.groupBy(faults, ({ key }) => key).values()].flatMap((same) => {
    const pages = [...new Set(same.map(({ page }) => page))];
    const [first] = same;
    if (!first) return [];
    if (pages.length === 1) return [`${first.page} ${first.ofOne}`];
    const named = pages.slice(0, PAGES_NAMED).join(", ");
    const more = pages.length - PAGES_NAMED;
    const rest = more > 0 ? `, and ${more} more page${more === 1 ? "" : "s"}` : "";
    return [`${pages.length} pages ${first.ofMany}: ${named}${rest}.`];
  });
}

function checkCounts(files: ReadonlySet<string>, { articles, records }: Expectation): string[] {
  const missing = articles.filter((address) => !files.has(fileAt(address)));
  return [
    ...missing.map((address) => `The article at ${address} has no page.`),
    ...(records === articles.length
      ? []
      : [`There are ${articles.length} articles and ${records} search records.`]),
  ];
}

function checkLandmarks({ file, mains, headings }: FinishedPage): PageFault[] {
  const fault = (what: string) => ({
    page: file,
    key: what,
    ofOne: `has ${what}.`,
    ofMany: `have ${what}`,
  });
  return [
    ...(mains === 1 ? [] : [fault(`${mains} main elements`)]),
    ...(headings === 1 ? [] : [fault(`${headings} h1 headings`)]),
  ];
}

function checkLinks(files: ReadonlySet<string>, pages: readonly FinishedPage[], base: string): PageFault[] {
  const byFile = new Map(pages.map((page) => [page.file.normalize("NFC"), page]));
  const known = new Map<string, boolean>();
  const faults: PageFault[] = [];
  for (const page of pages) {
    const here = `https://site.invalid${toHref(addressAt(page.file), base)}`;
    const ids = new Set(page.ids);
    for (const link of page.links) {
      // Most links lead to notes on the page itself.
      if (link.startsWith("#") && ids.has(link.slice(1))) continue;
      // A link that begins with a slash leads to the same place from every page. Parsing it once keeps this fast.
      const key = link.startsWith("/") ? link : here + link;
      const leads = known.get(key) ?? resolves(new URL(link, here));
      known.set(key, leads);
      if (!leads) faults.push(describeLink(page.file, link, new URL(link, here)));
    }
  }
  return faults;

  function resolves(url: URL): boolean {
    const address = fromHref(url.pathname, base);
    if (address === undefined) return false;
    const file = fileAt(address);
    const anchor = decodePath(url.hash.slice(1)).normalize("NFC");
    return (
      files.has(file) &&
      (isTop(anchor) || !file.endsWith(".html") || (byFile.get(file)?.ids.includes(anchor) ?? false))
    );
  }
}

/** Pages may write one target in different ways, so the sentence for many pages names the target itself. */
function describeLink(page: string, link: string, { pathname, hash }: URL): PageFault {
  const target = decodePath(pathname + hash);
  return {
    page,
    key: target,
    ofOne: `links to "${link}", which leads nowhere.`,
    ofMany: `link to "${target}", which leads nowhere`,
  };
}
