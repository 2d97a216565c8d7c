import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openFragmentBundles } from "../../../../../src/search/pagefind/documents/bundle-fragments.ts";
import { readSpans } from "../../../../../src/search/pagefind/files/bundle.ts";
import { openPart } from "../../../../support/bundles.ts";

interface Page {
  readonly url: string;
  readonly text: string;
}

const PAGES: readonly Page[] = Array.from({ length: 400 }, (_, index) => ({
  url: `/articles/note-${index}/`,
  text: `What note ${index} says. `.repeat(1 + (index % 7)),
}));

function bundle(
  pages: readonly Page[],
  readEarlier: (file: string) => Uint8Array | undefined = () => undefined,
) {
  const bundles = openFragmentBundles("en", readEarlier);
  for (const { url, text } of pages) bundles.add(url, Buffer.from(text));
  return bundles.end();
}

describe("The fragments of an index", () => {
  it("are each in a bundle of neighbours, where their names say", () => {
    const { names, files } = bundle(PAGES);

    const texts = names.map((name) => `${openPart(files, "fragment", name)}`);
    const sizes = [...files.values()].map((file) => readSpans(file).length);

    assert.deepEqual(
      texts,
      PAGES.map(({ text }) => text),
    );
    assert.ok(sizes.length < PAGES.length / 8 && Math.max(...sizes) <= 20, `${sizes}`);
  });

  it("are in the same bundle with the same bytes when those of other pages change, come or go", () => {
    const changed = PAGES.toSpliced(200, 1, { url: PAGES[200]?.url ?? "", text: "Another text." });
    const changes = [
      changed,
      PAGES.toSpliced(100, 1),
      PAGES.toSpliced(300, 0, { url: "/new/", text: "New." }),
    ];

    const before = bundle(PAGES).files;
    const made = changes.map((pages) => [...bundle(pages).files.keys()].filter((file) => !before.has(file)));

    assert.equal(made[0]?.length, 1);
    assert.ok(Math.max(...made.map(({ length }) => length)) <= 4, `${made.map(({ length }) => length)}`);
  });

  it("are taken from an earlier index", () => {
    const { names, files } = bundle(PAGES);
    const asked: string[] = [];

    const again = bundle(PAGES, (file) => {
      asked.push(file);
      return files.get(file);
    });

    assert.deepEqual(asked, [...files.keys()]);
    assert.deepEqual(again, { names, files });
  });
});
