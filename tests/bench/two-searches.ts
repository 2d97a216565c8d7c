import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { FilterCounts } from "../../src/search/client/pagefind/pagefind-api.ts";
import type { SearchState } from "../../src/search/client/search-state.ts";

/** What one search gave a page; times in milliseconds since the first request. */
export interface Answer {
  readonly found: readonly { readonly address: string; readonly date: string }[];
  readonly total: number;
  readonly counts: FilterCounts;
  readonly firstAt: number;
  readonly wholeAt: number;
}

export type Search = (page: Page, questions: readonly SearchState[], around: boolean) => Promise<Answer[]>;

/** A page calls this when it has its first results. */
export const FIRST_RESULTS = "firstResultsAreThere";

/** The site's own search: the worker that its search page starts, with the questions of that page. */
export async function ownSearch(siteDir: string): Promise<Search> {
  const script = (await readdir(join(siteDir, "_astro"))).find((name) => /^search-worker.*\.js$/.test(name));
  if (!script) throw new Error(`There is no search worker in ${siteDir}.`);
  return (page, questions, around) =>
    page.evaluate(askOwn, { script: `/_astro/${script}`, questions, around, mark: FIRST_RESULTS });
}

/** Pagefind, used as its documentation describes. */
export const peerSearch: Search = (page, questions, around) =>
  page.evaluate(askPeer, { script: "/peer/pagefind.js", questions, around, mark: FIRST_RESULTS });

interface Asked {
  readonly script: string;
  readonly questions: readonly SearchState[];
  readonly around: boolean;
  readonly mark: string;
}

// The following functions run in the page and cannot use anything outside their own bodies.

async function askOwn({ script, questions, around, mark }: Asked): Promise<Answer[]> {
  const began = performance.now();
  const worker = new Worker(script, { type: "module" });
  const answers: Answer[] = [];
  for (const [index, state] of questions.entries()) {
    const start = index === 0 ? began : performance.now();
    answers.push(
      await new Promise<Answer>((resolve, reject) => {
        let answer: Answer = { found: [], total: 0, counts: {}, firstAt: 0, wholeAt: 0 };
        let parts = around ? 2 : 1;
        worker.onerror = () => reject(new Error("The worker did not start."));
        worker.onmessage = ({ data }) => {
          if (data.id !== index + 1 || data.kind === "near") return;
          if (data.kind === "failed") return reject(new Error(`The search for ${state.q} failed.`));
          if (data.kind === "counts") answer = { ...answer, counts: data.counts };
          if (data.kind === "results") {
            if (answer.firstAt === 0) {
              answer = { ...answer, firstAt: performance.now() - start };
              (globalThis as unknown as Record<string, () => void>)[mark]?.();
            }
            const found = data.results.map(({ url, date }: { url: string; date?: string }) => ({
              address: decodeURI(url.replace(/[?#].*$/, "")),
              date: date ?? "",
            }));
            answer = { ...answer, found, total: data.total };
            if (data.failed.length > 0) return reject(new Error(`A shard failed for ${state.q}.`));
          }
          if (data.kind === "counts" || data.done) parts -= 1;
          if (parts === 0) resolve({ ...answer, wholeAt: performance.now() - start });
        };
        worker.postMessage({ id: index + 1, base: "/", state, first: 10, around });
      }),
    );
  }
  worker.terminate();
  return answers;
}

async function askPeer({ script, questions, around, mark }: Asked): Promise<Answer[]> {
  const began = performance.now();
  const pagefind = await import(script);
  const answers: Answer[] = [];
  for (const [index, { q, shown }] of questions.entries()) {
    const start = index === 0 ? began : performance.now();
    let search = await pagefind.search(q);
    const load = (from: number, to: number) =>
      Promise.all(search.results.slice(from, to).map((result: { data: () => unknown }) => result.data()));
    const first = await load(0, 10);
    const firstAt = performance.now() - start;
    (globalThis as unknown as Record<string, () => void>)[mark]?.();
    const count = async () => {
      if (!around) return;
      await pagefind.filters();
      search = await pagefind.search(q);
    };
    const [others] = await Promise.all([load(10, shown), count()]);
    const found = [...first, ...others].map(({ url, meta }) => ({
      address: decodeURI(url),
      date: meta.date,
    }));
    const { length: total } = search.results;
    answers.push({ found, total, counts: search.filters, firstAt, wholeAt: performance.now() - start });
  }
  return answers;
}
