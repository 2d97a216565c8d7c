import type { Browser } from "playwright-core";
import { ask } from "./known-items.ts";
import type { SentFile, SlowServer } from "./slow-server.ts";
import { FIRST_RESULTS, type Search } from "./two-searches.ts";

/** What one query costs a reader who has not loaded anything of search. */
export interface QueryCost {
  readonly word: string;
  readonly total: number;
  readonly firstBytes: number;
  readonly wholeBytes: number;
  readonly requests: number;
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly files: readonly SentFile[];
}

/** Searches for a word with a cold cache, on a blank page. */
export async function costOf(
  browser: Browser,
  server: SlowServer,
  search: Search,
  word: string,
): Promise<QueryCost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/blank.html`);
    let firstBytes = 0;
    await page.exposeFunction(FIRST_RESULTS, () => {
      firstBytes = sum(server.sent());
    });
    server.forget();
    const [answer] = await search(page, [ask(word)], true);
    if (!answer) throw new Error(`There was no answer for ${word}.`);
    const files = server.sent().filter(({ path }) => path !== "/favicon.ico");
    return {
      word,
      total: answer.total,
      firstBytes,
      wholeBytes: sum(files),
      requests: files.length,
      firstMs: answer.firstAt,
      wholeMs: answer.wholeAt,
      files,
    };
  } finally {
    await context.close();
  }
}

/** Bytes and numbers of files, by kind. */
export function groupFiles(
  files: readonly SentFile[],
): ReadonlyMap<string, readonly [count: number, bytes: number]> {
  const groups = new Map<string, readonly [number, number]>();
  for (const { path, bytes } of files) {
    const kind =
      /\.(pf_\w+|pagefind)$/.exec(path)?.[1] ??
      path
        .split("/")
        .at(-1)
        ?.replace(/[.-].*(?=\.)/, "");
    const [count, size] = groups.get(kind ?? "") ?? [0, 0];
    groups.set(kind ?? "", [count + 1, size + bytes]);
  }
  return groups;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

function sum(files: readonly SentFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
