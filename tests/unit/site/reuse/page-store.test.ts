import assert from "node:assert/strict";
import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { CacheError } from "../../../../src/cache/cache-error.ts";
import { openPackedTexts, packText } from "../../../../src/site/reuse/packed-texts.ts";
import {
  type FinishedPage,
  type LastSite,
  openPageStore,
  type PageStore,
} from "../../../../src/site/reuse/page-store.ts";
import { markFolder } from "../../../../src/site/staging/mark-folder.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const LAST: LastSite = {
  outDir: import.meta.dirname,
  folder: markFolder(import.meta.dirname) ?? "",
  total: 2,
  finished: 1,
  assets: [["a.css", 3]],
  copies: [],
  shards: ["d"],
};

function aPage(store: PageStore, file: string, html: string, key = "k"): FinishedPage {
  const facts = {
    mains: 1,
    headings: 1,
    ids: ["top"],
    links: ["/", `/${file}`],
    korean: { text: "가나", headings: "가", labels: "" },
  };
  return {
    ...facts,
    file,
    key,
    place: store.keep(packText(Buffer.from(html))),
    bytes: html.length,
  };
}

const listPacks = (cacheDir: string) =>
  readdirSync(join(cacheDir, "pages")).filter((name) => name.endsWith(".pack"));

describe("The store of pages", () => {
  it("finds what the last build kept, by file and key", (t) => {
    const cacheDir = aTemporaryFolder(t);
    const store = openPageStore(cacheDir, "v");
    const [a, b] = [aPage(store, "a.html", "<p>a"), aPage(store, "b.html", "<p>한국어")];
    store.save(LAST, [a, b]);

    const next = openPageStore(cacheDir, "v");

    assert.deepEqual(next.lastIn(LAST.outDir), LAST);
    assert.equal(next.lastIn("/another"), undefined);
    assert.deepEqual(
      next.find("a.html", () => "k"),
      a,
    );
    assert.deepEqual(
      next.find("b.html", () => "k"),
      b,
    );
    assert.equal(
      next.find("a.html", () => "another"),
      undefined,
    );
    assert.equal(
      next.find("c.html", () => "k"),
      undefined,
    );
    assert.deepEqual(
      [a, b].map((page) => next.read(page).toString()),
      ["<p>a", "<p>한국어"],
    );
  });

  it("ignores what another version of the generator kept", (t) => {
    const cacheDir = aTemporaryFolder(t);
    const store = openPageStore(cacheDir, "v");
    store.save(LAST, [aPage(store, "a.html", "<p>a")]);

    const next = openPageStore(cacheDir, "w");

    assert.equal(next.lastIn(LAST.outDir), undefined);
    assert.equal(
      next.find("a.html", () => "k"),
      undefined,
    );
  });

  it("ignores a site whose folder has been replaced since", (t) => {
    const cacheDir = aTemporaryFolder(t);
    openPageStore(cacheDir, "v").save({ ...LAST, folder: "1:2" }, []);

    assert.equal(openPageStore(cacheDir, "v").lastIn(LAST.outDir), undefined);
  });

  it("reports a broken cache if a page is cut short", (t) => {
    const cacheDir = aTemporaryFolder(t);
    const store = openPageStore(cacheDir, "v");
    const page = aPage(store, "a.html", "<p>a");
    store.save(LAST, [page]);
    truncateSync(join(cacheDir, "pages/1.pack"), page.place.length - 1);

    const next = openPageStore(cacheDir, "v");

    assert.throws(
      () => next.read(page),
      new CacheError("a.html cannot be read from the cache, which is made anew."),
    );
  });

  it("rewrites many packs as one, with the same pages", (t) => {
    const cacheDir = aTemporaryFolder(t);
    let pages: readonly FinishedPage[] = [];
    const counts: number[] = [];
    for (let build = 0; build < 26; build += 1) {
      const store = openPageStore(cacheDir, "v");
      pages = [
        ...pages.map(({ file, key }) => store.find(file, () => key) as FinishedPage),
        aPage(store, `${build}`, `<p>${build}`),
      ];
      store.save(LAST, pages);
      counts.push(listPacks(cacheDir).length);
    }

    const next = openPageStore(cacheDir, "v");

    assert.deepEqual(counts.slice(22), [23, 24, 1, 2]);
    const texts = pages.map(({ file }) => next.read(next.find(file, () => "k") as FinishedPage).toString());
    assert.deepEqual(
      texts,
      pages.map(({ file }) => `<p>${file}`),
    );
  });
});

describe("Packed texts", () => {
  it("return texts, put new ones into a new pack, and remove unused packs", (t) => {
    const folder = aTemporaryFolder(t);
    const first = openPackedTexts(folder);
    const places = ["one", "둘", ""].map((text) => first.add(packText(Buffer.from(text))));
    first.close(new Set([1]));
    const second = openPackedTexts(folder);
    const added = second.add(packText(Buffer.from("more")));
    const read = [...places, added].map((place) => second.read(place).toString());

    second.close(new Set([2]));

    assert.deepEqual(read, ["one", "둘", "", "more"]);
    assert.deepEqual(
      places.map(({ pack }) => pack),
      [1, 1, 1],
    );
    assert.equal(added.pack, 2);
    assert.deepEqual(readdirSync(folder), ["2.pack"]);
  });
});
