import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Browser, Page } from "playwright-core";
import { type CommandLine, describeCommand, readFlags, UsageError } from "../../src/cli/read-flags.ts";
import { launchBrowser } from "../support/browser.ts";
import { drawLoneWords, expectAnswer, narrow, toTruth } from "./facet-truth.ts";
import { drawKnownItems, drawWords, rateKnownItems } from "./known-items.ts";
import { indexAsOne } from "./peer-index.ts";
import { costOf, groupFiles, median, type QueryCost } from "./query-cost.ts";
import { readArchive, type Source } from "./read-archive.ts";
import { serveSlowly } from "./slow-server.ts";
import { ownSearch, peerSearch, type Search } from "./two-searches.ts";

/** A fast mobile connection. */
const LINE = { latency: 30, bandwidth: 2_500_000 };
const FAST = { latency: 0, bandwidth: Number.POSITIVE_INFINITY };

const USAGE: CommandLine = {
  name: "bench:search",
  does: "Measures the search of a built site against Pagefind with one index.",
  flags: {
    content: { value: "FOLDER", help: "the content that the site is built of; to be named" },
    site: { value: "FOLDER", help: "the built site; to be named" },
    peer: { value: "FOLDER", help: "where Pagefind's one index is already" },
    today: { value: "YYYY-MM-DD", help: "the day of the build; today without it" },
    words: { value: "N", help: "measures so many words; 20 without it" },
    json: { value: "FILE", help: "keeps the results" },
    alone: { help: "measures no peer: of a large archive Pagefind cannot make one index" },
    files: { help: "tells what each query loads" },
  },
};
const values = readValues();
await measure(resolve(values.content), resolve(values.site));

function readValues() {
  try {
    const typed = readFlags(USAGE, process.argv.slice(2), process.env);
    if (typed.has("help")) {
      process.stdout.write(describeCommand(USAGE));
      process.exit(0);
    }
    const [content, site] = [typed.value("content"), typed.value("site")];
    if (!content || !site)
      throw new UsageError(
        "Name the content and the site: npm run bench:search -- --content FOLDER --site DIST [--json FILE].",
      );
    return {
      content,
      site,
      peer: typed.value("peer"),
      today: typed.value("today") ?? new Date().toISOString().slice(0, 10),
      words: typed.value("words") ?? "20",
      json: typed.value("json"),
      alone: typed.has("alone"),
      files: typed.has("files"),
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function measure(contentDir: string, siteDir: string): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), "offprint-bench-"));
  const peerDir = values.peer ? resolve(values.peer) : join(temporary, "peer");
  let browser: Browser | undefined;
  try {
    const archive = await readArchive(contentDir, values.today);
    const language = /<html[^>]*?\slang="([^"]*)"/.exec(
      await readFile(join(siteDir, "index.html"), "utf8"),
    )?.[1];
    if (!values.peer && !values.alone) {
      const count = await indexAsOne(siteDir, peerDir, language === "ko" ? "en" : (language ?? "en"));
      console.log(`Pagefind's one index has ${count} of ${archive.length} publications, those with a body`);
    }
    const folders = { "/peer/": peerDir, "/": siteDir };
    const ours = await ownSearch(siteDir);
    const searches: Searches = values.alone ? { ours } : { ours, pagefind: peerSearch };
    browser = await launchBrowser();
    const report = {
      publications: archive.length,
      knownItems: await compareKnownItems(browser, folders, searches, archive),
      facets: await checkFacets(browser, folders, searches.ours, archive),
      queries: await compareCosts(browser, folders, searches, archive),
    };
    if (values.json) await writeFile(values.json, JSON.stringify(report, null, 2));
  } finally {
    await browser?.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

interface Searches {
  readonly ours: Search;
  readonly pagefind?: Search;
}
type Folders = Readonly<Record<string, string>>;

async function compareKnownItems(
  browser: Browser,
  folders: Folders,
  searches: Searches,
  archive: readonly Source[],
) {
  const items = drawKnownItems(archive);
  const questions = items.map(({ question }) => question);
  const rate = async (search: Search) =>
    rateKnownItems(items, await onFastLine(browser, folders, (page) => search(page, questions, false)));
  const rates: Record<string, Awaited<ReturnType<typeof rate>>> = {};
  for (const [name, search] of Object.entries(searches)) rates[name] = await rate(search);
  console.log(
    `Known items: three rare words of the title, ${items.length} of ${archive.length} publications`,
  );
  console.table(rates);
  return rates;
}

async function checkFacets(browser: Browser, folders: Folders, search: Search, archive: readonly Source[]) {
  const words = drawLoneWords(archive);
  const questions = narrow(archive, words);
  const answers = await onFastLine(browser, folders, (page) => search(page, questions, true));
  const wrong = questions.filter((question, index) => {
    const { dates, ...expected } = expectAnswer(archive, question);
    const answer = answers[index] && toTruth(answers[index]);
    return !isDeepStrictEqual(answer, { ...expected, dates: dates.slice(0, question.shown) });
  });
  const result = { queries: words.length, questions: questions.length, wrong: wrong.length };
  console.log("Facet counts and the order by date, compared with the content");
  console.table([result]);
  for (const question of wrong) console.log(`  wrong: ${JSON.stringify(question)}`);
  return result;
}

async function compareCosts(
  browser: Browser,
  folders: Folders,
  searches: Searches,
  archive: readonly Source[],
) {
  const words = drawWords(archive, Number(values.words));
  const server = await serveSlowly(folders, LINE);
  const costs = new Map(Object.keys(searches).map((name) => [name, [] as QueryCost[]]));
  // The first query warms up the browser and does not count.
  for (const word of [words[0] ?? "", ...words]) {
    for (const [name, search] of Object.entries(searches))
      costs.get(name)?.push(await costOf(browser, server, search, word));
  }
  await server.close();
  for (const own of costs.values()) own.shift();
  const middle = (own: readonly QueryCost[], key: keyof QueryCost) =>
    Math.round(median(own.map((cost) => cost[key] as number)));
  const KEYS = ["firstBytes", "wholeBytes", "requests", "firstMs", "wholeMs"] as const;
  const medians = Object.fromEntries(
    [...costs].map(([name, own]) => [name, Object.fromEntries(KEYS.map((key) => [key, middle(own, key)]))]),
  );
  const [ours = [], peer] = costs.values();
  const ratio = (key: "firstMs" | "wholeMs") =>
    median(ours.map((cost, index) => cost[key] / (peer?.[index]?.[key] ?? Number.NaN)));
  const ratios = peer && { first: ratio("firstMs"), whole: ratio("wholeMs") };
  console.log(`One word with a cold cache: medians of ${words.length}, ${LINE.latency} ms, 20 Mbit/s`);
  console.table(medians);
  if (ratios)
    console.log(
      `Time by Pagefind's with one index: first ${ratios.first.toFixed(2)}, whole ${ratios.whole.toFixed(2)}`,
    );
  if (values.files) for (const cost of ours) describe(cost);
  return { medians, ratios, costs: Object.fromEntries(costs) };
}

function describe({ word, total, firstBytes, wholeBytes, firstMs, wholeMs, files }: QueryCost): void {
  console.log(
    `${word}: ${total} found, ${firstBytes} and ${wholeBytes} bytes, ${firstMs.toFixed()} and ${wholeMs.toFixed()} ms`,
  );
  console.log(
    `  ${[...groupFiles(files)].map(([kind, [count, bytes]]) => `${kind} ${count}×=${bytes}`).join(", ")}`,
  );
}

async function onFastLine<Result>(
  browser: Browser,
  folders: Folders,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const server = await serveSlowly(folders, FAST);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}/blank.html`);
    return await use(page);
  } finally {
    await page.close();
    await server.close();
  }
}
