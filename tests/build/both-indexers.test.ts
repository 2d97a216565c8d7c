import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Filters, type SearchState, SORTS, STEP } from "../../src/search/client/search-state.ts";
import { indexedSuffixes } from "../../src/search/korean-words.ts";
import { HIDDEN_SIGN } from "../../src/search/pagefind/words/hidden-sign.ts";
import type { SearchManifest } from "../../src/search/shards/manifest.ts";
import { drawQueries } from "../bench/draw-queries.ts";
import { type FoundResult, openAnswers, type WholeAnswer } from "../support/answer.ts";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { DATED, DATED_SITE, type DatedArticle, fileOf, writeDated } from "../support/dated-archive.ts";
import { readPublished } from "../support/demonstration-content.ts";
import { aGenerator } from "../support/random.ts";

type Answer = (state: SearchState) => Promise<WholeAnswer>;

const SEED = 20_261_127;
const [WORDS, PHRASES, KOREAN, SLIPS] = [100, 40, 50, 10];
/** The demonstration's articles, without links to its other files. */
const DEMONSTRATION: readonly DatedArticle[] = readPublished().map(({ id, title, date, text, facets }) => ({
  id,
  title: JSON.stringify(title),
  date,
  lang: facets.language?.[0] ?? "en",
  type: facets.type?.[0] ?? "article",
  categories: ["tides"],
  body: text.replaceAll(/^(?:#.*|.*[<>[\]|].*)$/gm, ""),
}));
const ARTICLES = [...DATED, ...DEMONSTRATION];

/** Words and pairs, phrases, nouns within Korean compounds and slips, and a word of a PDF; now and then with a filter. */
function drawStates(): readonly SearchState[] {
  const dice = aGenerator(SEED);
  const pick = <T>(from: readonly T[]) => from[dice(from.length)] as T;
  const words = ARTICLES.map(({ body }) => body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  const long = words.filter(({ length }) => length > 3);
  const phrases = Array.from({ length: PHRASES }, () => {
    const own = pick(long);
    const from = dice(own.length - 3);
    const phrase = own.slice(from, from + 2 + dice(2)).join(" ");
    return `"${phrase.replaceAll('"', "")}"`;
  });
  const inner = [
    ...new Set(words.flat().flatMap((word) => indexedSuffixes(word.replaceAll(/[^가-힣]/g, "")))),
  ];
  const korean = Array.from({ length: KOREAN }, () => pick(inner));
  const plain = words.flat().filter((word) => /^[a-z]{6,}$/.test(word));
  const slips = Array.from({ length: SLIPS }, () => pick(plain).replace(/(..)(.)(.)/, "$1$3$2"));
  const texts = new Map(ARTICLES.map(({ id, title, body }) => [id, `${title} ${body}`]));
  const drawn = drawQueries(texts, WORDS).map(({ query }) => query);
  return ["jellyfish", ...drawn, ...phrases, ...korean, ...slips].map((q, index) => ({
    q,
    filters: index % 4 === 1 ? pickFilter(pick) : {},
    sort: index % 5 === 2 ? pick(SORTS) : "relevance",
    shown: 5 * STEP,
  }));
}

function pickFilter(pick: <T>(from: readonly T[]) => T): Filters {
  const { type = "article", lang = "en", date } = pick(ARTICLES);
  return pick<Filters>([{ type: [type] }, { language: [lang] }, { year: [date.slice(0, 4)] }]);
}

/** Leaves out everything that may differ by design. */
function withoutOrder({ found, ...answer }: WholeAnswer) {
  return { ...answer, found: found.map(({ address, lacks }) => [address, ...lacks]).toSorted() };
}

function addressesOf({ found }: WholeAnswer): readonly string[] {
  return found.map(({ address }) => address);
}

describe("A site that Pagefind itself indexes", () => {
  const states = drawStates();
  const answers: (readonly [state: SearchState, ours: WholeAnswer, theirs: WholeAnswer])[] = [];
  before(async () => {
    const demonstration = DEMONSTRATION.map((article) => [fileOf(article), writeDated(article)]);
    const open = async (indexer: string, cacheDir?: string): Promise<readonly [Answer, string]> => {
      const site = `${SMALL_SITE["site.yaml"]}search: { indexer: ${indexer}, splitFrom: 1 }\n`;
      const content = { ...DATED_SITE, "site.yaml": site, ...Object.fromEntries(demonstration) };
      const folders = aSite({ after }, content);
      const built = await build(
        { ...folders, cacheDir: cacheDir ?? folders.cacheDir },
        { BUILD_DATE: "2026-12-31" },
      );
      const manifest = JSON.parse(readFileSync(join(built.outDir, "pagefind/manifest.json"), "utf8"));
      return [await openAnswers(built.outDir, manifest as SearchManifest), folders.cacheDir];
    };
    const [ours, cacheDir] = await open("offprint");
    const [theirs] = await open("pagefind", cacheDir);
    for (const state of states) answers.push([state, await ours(state), await theirs(state)]);
  });

  it("finds and counts the same, and suggests the same if it finds nothing", () => {
    assert.ok(answers.length >= WORDS + PHRASES + KOREAN + SLIPS);
    for (const [state, ours, theirs] of answers)
      assert.deepEqual(withoutOrder(theirs), withoutOrder(ours), JSON.stringify(state));
    assert.ok(
      answers.filter(([, { near }]) => near?.unknown.some(({ like }) => like.length > 0)).length >= SLIPS / 2,
    );
    assert.ok(answers.filter(([, { total }]) => total > 0).length > 0.7 * answers.length);
  });

  it("sorts by date in the same order, and by relevance in nearly the same", () => {
    const sorted = answers.filter(([{ sort }]) => sort !== "relevance");
    const others = answers.filter(([{ sort }]) => sort === "relevance");
    const isSame = ([, ours, theirs]: (typeof answers)[number]) =>
      addressesOf(ours).join() === addressesOf(theirs).join();

    assert.ok(sorted.length > 20 && sorted.every(isSame));
    // By design: with words hidden behind it, a word shares its weight with them, as a compound does with its parts.
    assert.ok(
      others.filter(isSame).length > 0.9 * others.length,
      `${others.filter(isSame).length} of ${others.length}`,
    );
  });

  it("shows nearly all the same excerpts, and no hidden words", () => {
    const pairs = answers.flatMap(([, ours, theirs]) => {
      const known = new Map(ours.found.map((result) => [result.address, result]));
      return theirs.found.map((result) => [known.get(result.address), result] as const);
    });
    const show = (result?: FoundResult) => [result?.title, result?.excerpt, result?.sections].join("\n");

    assert.deepEqual(
      pairs.filter(([, result]) => show(result).includes(HIDDEN_SIGN)),
      [],
    );
    // By design: of two passages as good, other weights may choose the other.
    const same = pairs.filter(([ours, theirs]) => show(ours) === show(theirs)).length;
    assert.ok(pairs.length > 800 && same > 0.98 * pairs.length, `${same} of ${pairs.length}`);
  });

  it("finds what an attached PDF says", () => {
    const [, ours, theirs] = answers.find(([{ q }]) => q === "jellyfish") ?? [];

    assert.deepEqual(theirs?.found, ours?.found);
    assert.deepEqual(theirs?.found[0]?.sections, ["The <paper> itself"]);
  });
});
