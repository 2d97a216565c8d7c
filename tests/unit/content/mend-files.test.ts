import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { type Mended, mendFiles } from "../../../src/content/mend-files.ts";
import { writeContent } from "../../support/content-folder.ts";

const aMistake = (line: number, column: number, from: string, to: string): Mended => ({
  id: "tracking-address",
  file: "a.md",
  line,
  column,
  message: "It is wrong.",
  remedy: "Mend it.",
  mend: { from, to },
});

function mend(t: TestContext, content: string | Uint8Array, ...mistakes: readonly Mended[]) {
  const contentDir = writeContent(t, { "a.md": content });
  const mended = mendFiles(contentDir, mistakes);
  return { text: readFileSync(join(contentDir, "a.md")), mended };
}

describe("A file with certain corrections", () => {
  it("gets them, and keeps every other byte", (t) => {
    const before = "\ufeff---\r\ntitel: A  \r\n---\r\n\t[x](www.a.org) [y](www.b.org)\n\r\nend";

    const { text, mended } = mend(
      t,
      before,
      aMistake(2, 1, "titel:", "title:"),
      aMistake(4, 2, "www.a.org", "https://www.a.org"),
      aMistake(4, 17, "www.b.org", "https://www.b.org"),
    );

    assert.equal(
      text.toString("utf8"),
      "\ufeff---\r\ntitle: A  \r\n---\r\n\t[x](https://www.a.org) [y](https://www.b.org)\n\r\nend",
    );
    assert.equal(mended.length, 3);
  });

  it("gets the same one at each of its places on a line", (t) => {
    const places = [aMistake(1, 1, "(#a)", "(#b)"), aMistake(1, 10, "(#a)", "(#b)")];

    const { text } = mend(t, "[x](#a), [y](#a)", ...places);

    assert.equal(text.toString("utf8"), "[x](#b), [y](#b)");
  });

  for (const [what, line] of [
    ["is on the line twice", "[www.a.org](www.a.org)"],
    ["is part of a longer address", "[x][a] www.a.org/b"],
    ["is the end of a longer one", "[x][a] http://www.a.org"],
    ["is written in another way", "[x](www%2Ea%2Eorg)"],
  ] as const) {
    it(`stays as it is where the mistake ${what}`, (t) => {
      const { text, mended } = mend(t, line, aMistake(1, 1, "www.a.org", "https://www.a.org"));

      assert.equal(text.toString("utf8"), line);
      assert.deepEqual(mended, []);
    });
  }

  it("stays as it is if it is not UTF-8", (t) => {
    const bytes = Buffer.from("[x](www.a.org) \xe9", "latin1");

    const { text } = mend(t, bytes, aMistake(1, 1, "www.a.org", "https://www.a.org"));

    assert.deepEqual(text, bytes);
  });
});
