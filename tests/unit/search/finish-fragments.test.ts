import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { finishFragments } from "../../../src/search/finish-fragments.ts";
import { closePagefindFile, openPagefindFile } from "../../../src/search/pagefind-files.ts";
import type { IndexFiles } from "../../../src/search/shard-pack.ts";

const fragmentOf = (document: string, content: string) =>
  closePagefindFile(Buffer.from(JSON.stringify({ url: `/${document}`, content })));

function someFiles(): IndexFiles {
  return new Map([
    ["fragment/en_1.pf_fragment", fragmentOf("7.html", '"url":"/7.html" 한국')],
    ["fragment/en_2.pf_fragment", fragmentOf("0.html", "b")],
  ]);
}

const PAGES = [
  ["en_1", 2],
  ["en_2", 1],
] as const;

describe("The fragments of an index", () => {
  it("lead to the pages that their documents were made of, in their order", () => {
    const files = someFiles();

    const pages = finishFragments(
      files,
      "en",
      PAGES,
      new Map([
        ["0.html", "index.html"],
        ["7.html", "글/a-index.html"],
      ]),
    );

    const contents = pages.map(([name]) =>
      JSON.parse(openPagefindFile(files.get(`fragment/${name}.pf_fragment`) as Uint8Array).toString("utf8")),
    );
    assert.equal(files.size, 2);
    assert.deepEqual(
      pages.map(([, words]) => words),
      [2, 1],
    );
    assert.deepEqual(contents, [
      { url: "/글/a-index.html", content: '"url":"/7.html" 한국' },
      { url: "/", content: "b" },
    ]);
  });

  it("are refused where a document has none, or one has no document", () => {
    const [first] = [["7.html", "a/index.html"]] as const;
    const left = new Map([first, ["0.html", "b/index.html"], ["3.html", "c/index.html"]] as const);

    assert.throws(() => finishFragments(someFiles(), "en", PAGES, left), {
      message: "Pagefind has not indexed c/index.html.",
    });
    assert.throws(() => finishFragments(someFiles(), "en", PAGES, new Map([first])), {
      message: 'A fragment of no page begins with {"url":"/0.html".',
    });
  });
});
