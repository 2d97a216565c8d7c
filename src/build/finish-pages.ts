import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { textFor } from "../domain/interface-text.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";

const TOKEN = /@@TOTAL_INDEX:([\w-]+)@@/g;
const FACTS_FILE = "pages.json";

/** A page of the finished site with the digest of what was rendered, before the number was written into it. */
export interface FinishedPage extends PageFacts {
  /** The path within the site, with forward slashes. */
  readonly path: string;
  readonly digest: string;
}

/**
 * Writes the number of publications into every page, in the language of the page, and notes what each page holds. The
 * number stands in the header of all pages; writing it last is what lets an added article leave the others as they were.
 */
export function finishPages(siteDir: string, total: number, cacheDir: string): readonly FinishedPage[] {
  const paths = listPages(siteDir);
  const known = readKnownFacts(cacheDir);
  const pages: FinishedPage[] = [];
  for (const path of paths) {
    const html = readFileSync(join(siteDir, path), "utf8");
    const digest = createHash("sha256").update(html).digest("hex").slice(0, 32);
    const facts = known.get(digest) ?? readPageFacts(html);
    pages.push({ ...facts, path: path.replaceAll("\\", "/"), digest });
    const stamped = html.replaceAll(TOKEN, (_, lang: string) => textFor(lang).publications(total));
    if (stamped !== html) writeFileSync(join(siteDir, path), stamped);
  }
  writeKnownFacts(cacheDir, pages);
  return pages;
}

function listPages(siteDir: string): string[] {
  return readdirSync(siteDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(siteDir, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** What pages held in the last build, by digest; an unreadable file counts as none. */
function readKnownFacts(cacheDir: string): ReadonlyMap<string, PageFacts> {
  try {
    return new Map(JSON.parse(readFileSync(join(cacheDir, FACTS_FILE), "utf8")) as [string, PageFacts][]);
  } catch {
    return new Map();
  }
}

function writeKnownFacts(cacheDir: string, pages: readonly FinishedPage[]): void {
  const facts = pages.map(({ digest, mains, headings, ids, links }) => [
    digest,
    { mains, headings, ids, links },
  ]);
  const file = join(cacheDir, FACTS_FILE);
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(`${file}.part-${process.pid}`, JSON.stringify(facts));
  renameSync(`${file}.part-${process.pid}`, file);
}
