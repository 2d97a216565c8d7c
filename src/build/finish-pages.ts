import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { textFor } from "../domain/interface-text.ts";
import { readIndexedPart } from "../search/indexed-part.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";

const TOKEN = /@@TOTAL_INDEX:([\w-]+)@@/g;
const FACTS_FILE = "pages.json";

/** What is known of a rendered page without reading it again. */
interface KnownFacts extends PageFacts {
  /** The digest of what search indexes of the page. */
  readonly indexed: string;
}

/** A page of the finished site with the digest of what was rendered, before the number was written into it. */
export interface FinishedPage extends KnownFacts {
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
    const digest = digestText(html);
    const facts = known.get(digest) ?? {
      ...readPageFacts(html),
      indexed: html.includes("data-pagefind-body") ? digestText(readIndexedPart(html)) : "",
    };
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

/** What pages held in the last build, by digest; an unreadable file counts as none, as does one of other readers. */
function readKnownFacts(cacheDir: string): ReadonlyMap<string, KnownFacts> {
  try {
    const kept = JSON.parse(readFileSync(join(cacheDir, FACTS_FILE), "utf8")) as KeptFacts;
    return new Map(kept.readers === digestReaders() ? kept.pages : []);
  } catch {
    return new Map();
  }
}

interface KeptFacts {
  readonly readers: string;
  readonly pages: readonly (readonly [digest: string, facts: KnownFacts])[];
}

function writeKnownFacts(cacheDir: string, pages: readonly FinishedPage[]): void {
  const facts: KeptFacts = {
    readers: digestReaders(),
    pages: pages.map(({ path: _, digest, ...known }) => [digest, known]),
  };
  const file = join(cacheDir, FACTS_FILE);
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(`${file}.part-${process.pid}`, JSON.stringify(facts));
  renameSync(`${file}.part-${process.pid}`, file);
}

/** Changes with the modules that say what a page holds. */
function digestReaders(): string {
  const sources = ["page-facts.ts", "../search/indexed-part.ts"];
  return digestText(sources.map((name) => readFileSync(join(import.meta.dirname, name), "utf8")).join("\0"));
}

function digestText(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
