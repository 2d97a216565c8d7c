import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { SearchState } from "../../src/search/client/search-state.ts";
import type { SearchManifest } from "../../src/search/shards/manifest.ts";
import { ask } from "../bench/known-items.ts";
import { openAnswers, type WholeAnswer } from "../support/answer.ts";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE, SPLIT } from "../support/content-folder.ts";
import { type DatedArticle, fileOf, writeDated } from "../support/dated-archive.ts";

const note = (id: string, title: string, body: string, rest: Partial<DatedArticle> = {}): DatedArticle => ({
  id,
  date: `${id}-05-01`,
  title,
  body,
  categories: ["tides"],
  type: "brief",
  ...rest,
});

/** Most are about harbours; oysters and timetables are rare, ferries are not. */
const ARTICLES: readonly DatedArticle[] = [
  note("2004", "Lamps of the Ferry", "They are lit at dusk."),
  note(
    "2006",
    "Odds and Ends",
    ["Of the lamps.", "The kettle was lit.", "Then came the ferry.", "And winter."].join(
      ` ${"So it goes. ".repeat(20)}`,
    ),
  ),
  note("2008", "Oyster Beds of the Harbour", "The beds dried out."),
  note(
    "2010",
    "The Price of Shells",
    "One oyster, one shell, and the ferry.\n\n## The timetable\n\nIt says when.",
  ),
  note("2012", "Harbour Ferries", "A ferry leaves the harbour.", { type: "report", series: "the-quay" }),
  note("2014", "More Ferries", "A ferry comes back to the harbour.", { categories: ["tides", "lamps"] }),
  note("2016", "Oysters by Night", "Nobody at the harbour eats them.", { type: "report" }),
  note("2018", "A Ferry in Winter", "It waits for the harbour's ice."),
  note("2020", "Lamps", "The lamps of the harbour. Somewhere far below, an oyster."),
  note("2022", "The Ferry Timetable", "The harbour has one.", { authors: ["mina-oh"] }),
  note("2024", "Nothing of the Kind", "The harbour was quiet."),
  note("2026", "Quiet", "The ferry rests in its harbour."),
];

describe("What search answers to a question in plain words", { timeout: 120_000 }, () => {
  const folders = aSite(
    { after },
    {
      ...SMALL_SITE,
      "site.yaml": SMALL_SITE["site.yaml"] + SPLIT,
      "articles/2021/first-light.md": undefined,
      "articles/2022/second-wind.md": undefined,
      "categories/lamps.md": "---\ntitle: Lamps\n---\n",
      ...Object.fromEntries(ARTICLES.map((article) => [fileOf(article), writeDated(article)])),
    },
  );
  let answer: (state: SearchState) => Promise<WholeAnswer>;
  const titles = ({ found }: WholeAnswer) =>
    found.map(({ title, lacks }) => (lacks.length > 0 ? `${title} − ${lacks.join(", ")}` : title));

  before(async () => {
    const { outDir } = await build(folders, { BUILD_DATE: "2026-12-31" });
    const manifest: SearchManifest = JSON.parse(readFileSync(join(outDir, "pagefind/manifest.json"), "utf8"));
    assert.ok(manifest.shards.length > 1, "The archive has several shards.");
    answer = await openAnswers(outDir, manifest);
  });

  it("begins with publications with every content word, then those with the rarer ones, titles first", async () => {
    const found = await answer(ask("where are the oysters of the ferries?"));

    assert.deepEqual(titles(found), [
      "The Price of Shells",
      "Oysters by Night − ferries",
      "Oyster Beds of the Harbour − ferries",
      "Lamps − ferries",
    ]);
    assert.deepEqual([found.total, found.partial], [4, 3]);
  });

  it("may begin with publications that have most words of a long question, but not of a query", async () => {
    const [question, query] = [
      await answer(ask("how are the lamps of a ferry lit in winter?")),
      await answer(ask("lamps ferry lit winter")),
    ];

    const [full, most] = ["Odds and Ends", "Lamps of the Ferry − winter"];
    assert.deepEqual(
      [titles(question).slice(0, 2), titles(query).slice(0, 2)],
      [
        [most, full],
        [full, most],
      ],
    );
    assert.deepEqual([question.total, question.partial], [query.total, query.partial]);
  });

  it("is by date among those with every word, and then among the others", async () => {
    const question = "oysters ferries";

    const [newest, oldest] = [
      await answer(ask(question, { sort: "newest" })),
      await answer(ask(question, { sort: "oldest" })),
    ];

    const full = "The Price of Shells";
    const others = ["Lamps − ferries", "Oysters by Night − ferries", "Oyster Beds of the Harbour − ferries"];
    assert.deepEqual(
      [titles(newest), titles(oldest)],
      [
        [full, ...others],
        [full, ...others.toReversed()],
      ],
    );
  });

  it("has only publications with every word if there are five or more", async () => {
    const found = await answer(ask("which ferry is in a harbour"));

    assert.deepEqual(
      found.found.map(({ lacks }) => lacks),
      Array.from({ length: 5 }, () => []),
    );
    assert.equal(found.partial, 0);
  });

  it("has only publications with every phrase", async () => {
    const found = await answer(ask('"the ferry" oyster timetable'));

    assert.deepEqual(titles(found), ["The Price of Shells", "The Ferry Timetable − oyster"]);
  });

  it("names missing words as the reader wrote them", async () => {
    const found = await answer(ask("oyster timetable, Kra-Katoa’s?"));

    assert.deepEqual(titles(found)[0], "The Price of Shells − Kra-Katoa’s");
  });

  it("narrows to as many results as each facet says", async () => {
    const questions = ["oysters ferries", "oyster timetable", "krakatoa oyster", "lamps ferry winter"];
    const wrong: unknown[] = [];
    let asked = 0;

    for (const q of questions) {
      const { total, counts } = await answer(ask(q));
      for (const [facet, values] of Object.entries(counts)) {
        for (const [value, count] of Object.entries(values)) {
          const narrowed = await answer(ask(q, { filters: { [facet]: [value] } }));
          const isWrong = narrowed.total !== count || narrowed.counts[facet]?.[value] !== count;
          if (isWrong || count > total) wrong.push([q, facet, value, count, narrowed.total]);
          asked++;
        }
      }
    }

    assert.deepEqual(wrong, []);
    assert.ok(asked > 30, `${asked} filters`);
  });

  it("offers words similar to a missing one, above the publications with the rest", async () => {
    const found = await answer(ask("where is the oister timetable"));

    assert.deepEqual(titles(found), ["The Ferry Timetable − oister", "The Price of Shells − oister"]);
    assert.deepEqual(found.near, {
      unknown: [{ word: "oister", like: [{ word: "oyster", q: "oyster timetable" }] }],
      withoutFilter: [],
      withoutWord: [],
    });
  });

  it("offers to drop a filter that leaves nothing, and says how many there are then", async () => {
    const filters = { year: ["2018"] };

    const found = await answer(ask("oyster timetable", { filters }));
    const dropped = await answer(ask("oyster timetable"));

    assert.deepEqual(titles(found), []);
    assert.deepEqual(found.near, {
      unknown: [],
      withoutFilter: [{ facet: "year", value: "2018", count: dropped.total }],
      withoutWord: [],
    });
  });
});
