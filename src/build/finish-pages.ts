import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { textFor } from "../domain/interface-text.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";

const TOKEN = /@@TOTAL_INDEX:([\w-]+)@@/g;

/**
 * Writes the number of publications into every page, in the language of the page, and notes what each page holds. The
 * number stands in the header of all pages; writing it last is what lets an added article leave the others as they were.
 */
export async function finishPages(siteDir: string, total: number): Promise<readonly PageFacts[]> {
  const pages = (await readdir(siteDir, { recursive: true })).filter((file) => file.endsWith(".html")).toSorted();
  const facts: PageFacts[] = [];
  for (const page of pages) {
    const path = join(siteDir, page);
    const html = await readFile(path, "utf8");
    const stamped = html.replaceAll(TOKEN, (_, lang: string) => textFor(lang).publications(total));
    if (stamped !== html) await writeFile(path, stamped);
    facts.push(readPageFacts(page.replaceAll("\\", "/"), stamped));
  }
  return facts;
}
