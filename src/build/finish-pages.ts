import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
export async function finishPages(
  siteDir: string,
  total: number,
  cacheDir: string,
): Promise<readonly FinishedPage[]> {
  const paths = (await readdir(siteDir, { recursive: true }))
    .filter((file) => file.endsWith(".html"))
    .toSorted();
  const known = await readKnownFacts(cacheDir);
  const pages: FinishedPage[] = [];
  for (const path of paths) {
    const html = await readFile(join(siteDir, path), "utf8");
    const digest = digestText(html);
    const facts = known.get(digest) ?? {
      ...readPageFacts(html),
      indexed: html.includes("data-pagefind-body") ? digestText(readIndexedPart(html)) : "",
    };
    pages.push({ ...facts, path: path.replaceAll("\\", "/"), digest });
    const stamped = html.replaceAll(TOKEN, (_, lang: string) => textFor(lang).publications(total));
    if (stamped !== html) await writeFile(join(siteDir, path), stamped);
  }
  await writeKnownFacts(cacheDir, pages);
  return pages;
}

/** What pages held in the last build, by digest; an unreadable file counts as none, as does one of other readers. */
async function readKnownFacts(cacheDir: string): Promise<ReadonlyMap<string, KnownFacts>> {
  try {
    const kept = JSON.parse(await readFile(join(cacheDir, FACTS_FILE), "utf8")) as KeptFacts;
    return new Map(kept.readers === digestReaders() ? kept.pages : []);
  } catch {
    return new Map();
  }
}

interface KeptFacts {
  readonly readers: string;
  readonly pages: readonly (readonly [digest: string, facts: KnownFacts])[];
}

async function writeKnownFacts(cacheDir: string, pages: readonly FinishedPage[]): Promise<void> {
  const facts: KeptFacts = {
    readers: digestReaders(),
    pages: pages.map(({ path: _, digest, ...known }) => [digest, known]),
  };
  const file = join(cacheDir, FACTS_FILE);
  await mkdir(cacheDir, { recursive: true });
  await writeFile(`${file}.part-${process.pid}`, JSON.stringify(facts));
  await rename(`${file}.part-${process.pid}`, file);
}

/** Changes with the modules that say what a page holds. */
function digestReaders(): string {
  const sources = ["page-facts.ts", "../search/indexed-part.ts"];
  return digestText(sources.map((name) => readFileSync(join(import.meta.dirname, name), "utf8")).join("\0"));
}

function digestText(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
