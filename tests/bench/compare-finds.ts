import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { unescapeHtml } from "../../src/model/markup/escape.ts";
import type { OpenShard } from "../../src/search/client/pagefind/open-index.ts";
import type { PagefindInstance } from "../../src/search/client/pagefind/pagefind-api.ts";
import { searchShard } from "../../src/search/client/pagefind/search-shard.ts";
import { parseQuery } from "../../src/search/client/worker/parse-query.ts";
import { readFunctionWords } from "../../src/search/client/worker/select-content-words.ts";
import { toPagefindHtml } from "../../src/search/pagefind/to-pagefind-html.ts";
import type { IndexedDocument } from "../../src/search/record/read-record.ts";
import type { SearchManifest } from "../../src/search/shards/manifest.ts";
import { openBundle } from "../support/node-search.ts";
import { comesTrue } from "../support/running-build.ts";
import { readSiteDocuments } from "../support/site-documents.ts";
import { drawQueries } from "./draw-queries.ts";

/** What queries find with Pagefind's own client and index of the same pages, but not with ours. */
export interface Difference {
  readonly query: string;
  readonly missed: readonly string[];
}

export interface Comparison {
  readonly queries: number;
  /** Pages that both find. */
  readonly both: number;
  /** Queries that do not find the page that they come from. */
  readonly lost: readonly Difference[];
  /** Pages that have every word of the query, and that only Pagefind finds. */
  readonly differences: readonly Difference[];
  /** Pages that Pagefind finds by a shorter word because no page has the word itself. Ours does not do that. */
  readonly shortened: readonly Difference[];
}

type Find = (query: string) => Promise<ReadonlySet<string>>;

/**
 * Asks our search and Pagefind's own for words from the pages of a finished site.
 *
 * @param folder for Pagefind's index
 */
export async function compareFinds(siteDir: string, folder: string, count: number): Promise<Comparison> {
  const pages = readSiteDocuments(siteDir);
  const manifest = JSON.parse(readFileSync(join(siteDir, "pagefind/manifest.json"), "utf8"));
  const ours = await openOurs(siteDir, manifest);
  const theirs = await openTheirs(siteDir, manifest, pages, folder);
  const texts = new Map(pages.map(({ url, html }) => [url, readText(html)]));
  const queries = drawQueries(texts, count);
  const lost: Difference[] = [];
  const differences: Difference[] = [];
  const shortened: Difference[] = [];
  let both = 0;
  for (const { query, from } of queries) {
    const [own, other] = [await ours(query), await theirs(query)];
    const missed = [...other].filter((url) => !own.has(url));
    both += other.size - missed.length;
    if (!own.has(from)) lost.push({ query, missed: [from] });
    const there = missed.filter((url) => holdsWords(texts.get(url) ?? "", query));
    if (there.length > 0) differences.push({ query, missed: there });
    if (there.length < missed.length) shortened.push({ query, missed });
  }
  return { queries: queries.length, both, lost, differences, shortened };
}

/** The words of a page as they are indexed, except those of its metadata. */
function readText(html: string): string {
  return unescapeHtml(html.replaceAll(/<[^>]*>/g, " "));
}

async function openOurs(siteDir: string, { shards, functionWords }: SearchManifest): Promise<Find> {
  const folder = join(siteDir, "pagefind");
  const known = readFunctionWords(functionWords);
  const opened: OpenShard[] = [];
  // One after the other: instances share one WebAssembly module, and each loads it.
  for (const shard of shards) {
    const instance = await openBundle(join(folder, "pagefind.js"), join(folder, shard.name));
    opened.push({ ...shard, open: async () => instance as unknown as PagefindInstance, close: () => {} });
  }
  const addressOf = rememberAddresses();
  return async (query) => {
    const asked = parseQuery(query, known);
    const answers = await Promise.all(opened.map((shard) => searchShard(shard, asked, {})));
    const hits = answers.flatMap((answer) => answer.hits);
    return new Set(await Promise.all(hits.map((hit) => addressOf(hit.id, hit.load))));
  };
}

async function openTheirs(
  siteDir: string,
  { shards }: SearchManifest,
  pages: readonly IndexedDocument[],
  folder: string,
): Promise<Find> {
  const first = shards[0]?.entry as { readonly languages: Readonly<Record<string, unknown>> } | undefined;
  const [forceLanguage = "en"] = Object.keys(first?.languages ?? {});
  const { index } = await createIndex({ forceLanguage });
  assert.ok(index);
  for (const page of pages) {
    const { errors } = await index.addHTMLFile({ url: page.url, content: toPagefindHtml(page) });
    assert.deepEqual(errors, []);
  }
  assert.deepEqual((await index.writeFiles({ outputPath: folder })).errors, []);
  await close();
  // On a busy disk, Pagefind says that it has written the index before all files are there.
  const entry = join(folder, "pagefind-entry.json");
  assert.ok(await comesTrue(() => existsSync(entry)), `There is no ${entry}.`);
  // Our index has the same script. A second copy of the module would have a state of its own.
  const instance = (await openBundle(
    join(siteDir, "pagefind/pagefind.js"),
    folder,
  )) as unknown as PagefindInstance;
  const addressOf = rememberAddresses();
  return async (query) => {
    const { results } = await instance.search(query);
    return new Set(await Promise.all(results.map(({ id, data }) => addressOf(id, data))));
  };
}

function rememberAddresses() {
  const known = new Map<string, Promise<string>>();
  return (id: string, load: () => Promise<{ readonly url: string }>) => {
    const address = known.get(id) ?? load().then(({ url }) => decodeURI(url));
    known.set(id, address);
    return address;
  };
}

/** Whether each word of a query begins some word of a text, regardless of signs. */
function holdsWords(text: string, query: string): boolean {
  const words = new Set(
    text.split(/\s+/).flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)].map(toLetters)),
  );
  return query
    .split(/\s+/)
    .map(toLetters)
    .every((word) => [...words].some((own) => own.startsWith(word)));
}

function toLetters(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
