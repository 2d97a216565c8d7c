import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { SearchManifest } from "../../src/search/shards/manifest.ts";
import { aSite, buildHere } from "../support/built-site.ts";
import { writeIn } from "../support/content-folder.ts";
import { DATED, DATED_SITE, fileOf, writeDated } from "../support/dated-archive.ts";
import { type NodeSearch, openIndex } from "../support/node-search.ts";

const folders = aSite({ after }, DATED_SITE);
const { contentDir, outDir, cacheDir } = folders;
const AUTHORS = {
  "mina-oh": "Mina Oh",
  "jonas-reed": "Jonas Reed",
  "jonas-reed-2": "Jonas Reed (jonas-reed-2)",
};
const CATEGORIES = { tides: "Tides", lamps: "Lamps & Oil" };

const build = () => buildHere(folders, { BUILD_DATE: "2026-06-01" });
const manifest = () =>
  JSON.parse(readFileSync(join(outDir, "pagefind/manifest.json"), "utf8")) as SearchManifest;

/** The bytes of each shard as served, as one digest. */
function digestShards(): Record<string, string> {
  return Object.fromEntries(
    manifest().shards.map(({ name }) => {
      const hash = createHash("sha256");
      const files = readdirSync(join(outDir, "pagefind", name), { recursive: true }) as string[];
      for (const file of files.toSorted()) {
        const path = join(outDir, "pagefind", name, file);
        if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path));
      }
      return [name, hash.digest("hex")];
    }),
  );
}

/** When each shard in the cache was written. */
function datesInCache(): Record<string, number> {
  const names = readdirSync(join(cacheDir, "search"));
  return Object.fromEntries(names.map((name) => [name, statSync(join(cacheDir, "search", name)).mtimeMs]));
}

function countInContent(
  valuesOf: (article: (typeof DATED)[number]) => readonly string[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const article of DATED)
    for (const value of valuesOf(article)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe("The search index of a site", { timeout: 300_000 }, () => {
  let index: NodeSearch;
  const find = async (query: string) =>
    (await index.search(query)).map(({ url }) => decodeURI(url)).toSorted();

  before(async () => {
    await build();
    index = await openIndex(outDir);
  });

  it("is named by its manifest, newest first, with the total", () => {
    const { total, shards } = manifest();

    assert.equal(total, DATED.length);
    assert.deepEqual(
      shards.map(({ name, count }) => [name, count]),
      [
        ["2026", 3],
        ["2021-2025", 5],
        ["2016-2020", 5],
        ["2011-2015", 6],
        ["2006-2010", 5],
      ],
    );
  });

  it("counts by facet what the content has", async () => {
    assert.deepEqual(await index.countAll(), {
      author: countInContent(({ authors = [] }) => authors.map((id) => AUTHORS[id as keyof typeof AUTHORS])),
      category: countInContent(({ categories = [] }) =>
        categories.map((id) => CATEGORIES[id as keyof typeof CATEGORIES]),
      ),
      language: countInContent(({ lang = "en" }) => [lang]),
      series: countInContent(({ series }) => (series ? ["The Quay"] : [])),
      type: countInContent(({ type = "article" }) => [type]),
      year: countInContent(({ date }) => [date.slice(0, 4)]),
    });
  });

  it("finds by facet", async () => {
    const hits = await index.search("harbour", {
      filters: { author: "Jonas Reed (jonas-reed-2)", type: "report" },
    });

    assert.deepEqual(
      hits.map(({ title }) => title).toSorted(),
      DATED.filter(({ authors, type }) => authors?.[0] === "jonas-reed-2" && type === "report")
        .map(({ title }) => title)
        .toSorted(),
    );
  });

  it("has the metadata that results show, in the article's language", async () => {
    const [hit] = await index.search("전망");

    assert.deepEqual(hit?.meta, {
      title: "전망",
      date: "2026-02-03",
      language: "ko",
      series: "부두",
      summary: "한국경제연구소에서 나온 보고서다. 외교전문가들은 고개를 저었다.",
      type: "article",
    });
    assert.deepEqual(hit?.filters, {
      category: ["Tides"],
      language: ["ko"],
      series: ["The Quay"],
      type: ["article"],
      year: ["2026"],
    });
  });

  it("sorts by date, and on one day as the lists do", async () => {
    const hits = await index.search(null, { sort: { date: "desc" } });

    assert.deepEqual(
      hits.map(({ url }) => decodeURI(url).split("/").at(-2)),
      DATED.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1)).map(
        ({ id }) => id,
      ),
    );
  });

  it("finds a title, an author under either name and an article that is only its front matter", async () => {
    assert.deepEqual(await find("zeppelin"), ["/articles/front-matter-only/"]);
    assert.deepEqual(await find("오미나"), await find("Mina"));
  });

  it("leads to the heading that the words stand under", async () => {
    const hits = await index.search("안보협력");

    assert.deepEqual(
      hits.flatMap(({ sections }) => sections.map(({ url, title }) => [decodeURI(url), title])),
      [["/articles/동맹의-미래/#안보협력의-앞날", "안보협력의 앞날"]],
    );
  });

  it("finds what an attached PDF says, and says where", async () => {
    const [hit] = await index.search("jellyfish");
    const page = readFileSync(join(outDir, "articles/with-paper/index.html"), "utf8");

    assert.deepEqual(
      hit?.sections.map(({ url, title }) => [url, title]),
      [["/articles/with-paper/#Op-attachment-1", "The <paper> itself"]],
    );
    assert.match(
      hit?.excerpt ?? "",
      /counts the bioluminescent <mark>jellyfish<\/mark> of the outer harbour/,
    );
    assert.match(page, /<li id="Op-attachment-1"/);
  });

  for (const [query, id, marked] of [
    ["동맹", "동맹의-미래", ""],
    ["미국", "동맹의-미래", "미국이"],
    ["방산", "동맹의-미래", "K-방산을"],
    ["반도체", "동맹의-미래", "AI반도체를"],
    ["AI", "동맹의-미래", "AI반도체를"],
    ["2026년", "동맹의-미래", "2026년의"],
    ["협력", "동맹의-미래", "안보협력의"],
    ["연구소", "경제", "한국경제연구소에서"],
    ["전문가", "경제", "외교전문가들은"],
  ] as const) {
    it(`finds ${query} ${marked ? `in ${marked}, and marks it` : "in a title"}`, async () => {
      const hits = await index.search(query);
      const hit = hits.find(({ url }) => decodeURI(url).endsWith(`/${id}/`));

      assert.equal(hit?.excerpt.includes(`<mark>${marked}</mark>`), marked !== "");
    });
  }

  it("shows excerpts without what is only indexed", async () => {
    const [hit] = await index.search("미래", { filters: { language: "ko" } });
    const [compound] = await index.search("연구소");

    assert.equal(hit, undefined);
    assert.equal(
      compound?.excerpt,
      "<mark>한국경제연구소에서</mark> 나온 보고서다. 외교전문가들은 고개를 저었다.",
    );
  });

  it("is not made again when nothing has changed, nor when only the navigation has", async () => {
    const [shards, cache] = [digestShards(), datesInCache()];

    await build();
    const unchanged = [digestShards(), datesInCache()];
    writeIn(
      contentDir,
      "site.yaml",
      `${DATED_SITE["site.yaml"]}navigation:\n  - { label: Our Tides, url: /categories/tides/ }\n`,
    );
    await build();

    assert.deepEqual(unchanged, [shards, cache]);
    assert.deepEqual([digestShards(), datesInCache()], [shards, cache]);
    assert.match(readFileSync(join(outDir, "articles/with-paper/index.html"), "utf8"), /Our Tides/);
  });

  it("has one shard made again when one article is edited", async () => {
    const [shards, cache] = [digestShards(), datesInCache()];
    const edited = DATED.find(({ id }) => id === "note-2013") as (typeof DATED)[number];

    writeIn(contentDir, fileOf(edited), writeDated({ ...edited, body: `${edited.body} A cormorant came.` }));
    await build();

    const now = digestShards();
    const again = Object.keys(now).filter((name) => now[name] !== shards[name]);
    const kept = Object.entries(datesInCache()).filter(([name, date]) => cache[name] === date);
    assert.deepEqual(again, ["2011-2015"]);
    assert.equal(kept.length, Object.keys(cache).length - 1);
    assert.deepEqual(
      (await (await openIndex(outDir)).search("cormorant")).map(({ title }) => title),
      ["Harbour Note 2013"],
    );
  });

  it("comes out byte for byte the same when it is made anew", async () => {
    const shards = digestShards();

    rmSync(join(cacheDir, "search"), { recursive: true });
    await build();

    assert.deepEqual(digestShards(), shards);
  });
});
