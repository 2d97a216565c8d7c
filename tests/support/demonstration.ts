import assert from "node:assert/strict";
import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach } from "node:test";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { ROOT, runCommand } from "./built-site.ts";
import { aTemporaryFolder, SPLIT } from "./content-folder.ts";
import { serveSite } from "./site-server.ts";

/** The demonstration site, built and served, with a browser. */
export interface Demonstration {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page of the site in a browser profile of its own, which closes at the end of the test. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** The day that it is built for. */
export const DEMONSTRATION_DATE = "2026-11-22";

const cleaners: (() => Promise<void>)[] = [];
// Closed before the site is removed, so that no page requests missing files.
after(() => Promise.all(cleaners.map((clean) => clean())));
const folder = aTemporaryFolder({ after });
const profiles: BrowserContext[] = [];
afterEach(() => Promise.all(profiles.splice(0).map((profile) => profile.close())));

let whole: Promise<Demonstration> | undefined;
let split: Promise<Demonstration> | undefined;

/** Builds and serves the demonstration content, once per process, and removes everything at the end. */
export function aDemonstration(): Promise<Demonstration> {
  whole ??= start(join(ROOT, "content"), "whole");
  return whole;
}

/** The same with its index split by years, like that of a large archive. It is built after the whole one, from its cache. */
export function aSplitDemonstration(): Promise<Demonstration> {
  split ??= aDemonstration().then(() => {
    const contentDir = join(folder, "content");
    cpSync(join(ROOT, "content"), contentDir, { recursive: true });
    appendFileSync(join(contentDir, "site.yaml"), SPLIT);
    return start(contentDir, "split");
  });
  return split;
}

async function start(contentDir: string, name: string): Promise<Demonstration> {
  const outDir = join(folder, name);
  const environment = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: join(ROOT, ".cache/tests/demonstration"),
    BUILD_DATE: DEMONSTRATION_DATE,
  };
  const { status, stderr } = await runCommand("build", environment);
  assert.equal(status, 0, `The build failed: ${stderr}`);
  const server = await serveSite(outDir);
  const browser = await launchBrowser();
  cleaners.push(
    () => browser.close(),
    () => server.close(),
  );
  const open = async (address: string, options: BrowserContextOptions = {}) => {
    const profile = await browser.newContext(options);
    profiles.push(profile);
    const page = await profile.newPage();
    await page.goto(new URL(address, server.origin).href, { waitUntil: "load" });
    return page;
  };
  return { origin: server.origin, browser, open };
}

/** One page of every kind, by name, with Korean ones. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  home: "/",
  "Korean home": "/ko/",
  article: "/working-papers/the-argument-at-anmok/",
  "article with a cover": "/articles/the-ninth-step/",
  "Korean article": "/mulgyeol/물때표의-정치학/",
  series: "/mulgyeol/",
  category: "/categories/tides/",
  author: "/authors/seo-yeoul/",
  authors: "/authors/",
  "Total Index": "/publications/",
  "Korean Total Index": "/ko/publications/",
  year: "/publications/2026/",
  page: "/about/",
  search: "/search/",
  "missing page": "/there/is/nothing/here/",
};
