import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articleAddress } from "../../src/content/links/assign-addresses.ts";
import { readCorpus } from "../../src/content/read-corpus.ts";
import type { Facet } from "../../src/search/client/search-state.ts";

/** A publication, as its files describe it. */
export interface Source {
  readonly address: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  /** All words of the file and of the files that it names, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Words that an index may split or join differently: in compounds, addresses and markup. */
  readonly unsure: ReadonlySet<string>;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
}

const MARKUP = /!?\[[^\]]*\]\([^)]*\)|<[^>]*>|\[\^[^\]]*\]/g;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const ONE_WORD = /^[\p{L}\p{N}]*$/u;

/** Reads the publications of a content folder. Of two names that are the same, the later by id gets its id added. */
export async function readArchive(contentDir: string, today: string): Promise<readonly Source[]> {
  const cacheDir = join(tmpdir(), `offprint-bench-${process.pid}`);
  const { corpus, bodies } = readCorpus(contentDir, cacheDir);
  await rm(cacheDir, { recursive: true, force: true });
  if (!corpus) throw new Error(`The content of ${contentDir} has problems.`);
  const [series, categories, authors] = [
    label(corpus.series.map(({ id, title }) => [id, title])),
    label(corpus.categories.map(({ id, title }) => [id, title])),
    label(corpus.authors.map(({ id, name }) => [id, name])),
  ];
  const nativeNames = new Map(corpus.authors.map(({ id, nativeName }) => [id, nativeName ?? ""]));
  return corpus.articles
    .filter(({ draft, date }) => !draft && date.slice(0, 10) <= today)
    .map((article) => {
      const facets = {
        series: article.series ? [series.get(article.series) ?? ""] : [],
        category: article.categories.map((id) => categories.get(id) ?? ""),
        author: article.authors.map((id) => authors.get(id) ?? ""),
        year: [article.date.slice(0, 4)],
        type: [article.type],
        language: [article.lang],
      };
      const text = [
        article.title,
        article.subtitle,
        article.summary,
        ...facets.series,
        ...facets.author,
        ...article.authors.map((id) => nativeNames.get(id)),
        bodies.get(article.file)?.(),
      ].join(" ");
      return {
        address: articleAddress(article, corpus),
        date: article.date.slice(0, 10),
        title: article.title,
        words: new Set(wordsIn(text)),
        unsure: new Set(unsureWordsIn(text)),
        facets,
      };
    });
}

export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function unsureWordsIn(text: string): readonly string[] {
  const tokens = text.replaceAll(MARKUP, " ").split(/\s+/);
  const joined = tokens.map((token) => token.replaceAll(AROUND, "")).filter((token) => !ONE_WORD.test(token));
  const marked = text.match(MARKUP) ?? [];
  return [...marked, ...joined].flatMap((token) => [...wordsIn(token), wordsIn(token).join("")]);
}

/** The number of publications with each word. */
export function countDocuments(archive: readonly Source[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of archive) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function label(named: readonly (readonly [id: string, label: string])[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, name] of named.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    labels.set(id, taken.has(name) ? `${name} (${id})` : name);
    taken.add(name);
  }
  return labels;
}
