import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { renderBodies } from "../../../../src/markdown/render/render-bodies.ts";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";
import { openBodyThreads, renderBounded, renderOne } from "../../../../src/markdown/render/render-bounded.ts";
import { type BodySource, digestBody, readSource } from "../../../../src/markdown/store/body-source.ts";
import { openBodyStore } from "../../../../src/markdown/store/body-store.ts";

/** Emphasis that opens and never closes: seconds a kilobyte, growing with the square of its length. */
const BOMB = "a**b".repeat(30_000) + "c*d".repeat(28_000);
const LIMITS = { kilobytes: 2000, seconds: 1 };

const TOO_LONG_IN_TIME = {
  line: 1,
  column: 1,
  id: "costly-body",
  message: "The body takes more than 1 s to render.",
  remedy:
    "Look for a very long table or list, deep nesting or thousands of brackets, asterisks or tags in one paragraph, " +
    "and shorten it; or raise budgets.bodySeconds in site.yaml.",
};

let cacheDir = "";

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "offprint-"));
});

afterEach(() => rmSync(cacheDir, { recursive: true }));

function aBody(markdown: string): BodySource {
  return { digest: digestBody(markdown, "en"), readBody: () => markdown, lang: "en" };
}

describe("A body that costs too much", () => {
  it("in time is stopped, and the others are rendered, in a small build and in a large one", async () => {
    const others = Array.from({ length: 450 }, (_, index) => aBody(`Text ${index}.`));
    const costly = aBody(BOMB);
    const small = [...others.slice(0, 2), costly, aBody("Words. ".repeat(6_000))];
    const large = [...others.slice(0, 20), costly, ...others.slice(20)];

    for (const bodies of [small, large]) {
      const { facts } = await renderBodies(bodies, cacheDir, { threads: 2, limits: LIMITS });

      const store = openBodyStore(cacheDir);
      assert.deepEqual(facts.get(costly.digest)?.remarks, [TOO_LONG_IN_TIME]);
      assert.deepEqual(
        bodies.map(({ digest }) => store.read(digest)),
        bodies.map((body) => (body === costly ? undefined : renderBody(body.readBody(), "en"))),
      );
    }
  });

  it("in memory is stopped, and the others are rendered", async () => {
    const bodies = ["a", "[a](x.md)\n\n".repeat(30_000), "b"].map((text) => readSource(aBody(text)));
    const pool = openBodyThreads(1, 40);

    const facts = await renderBounded(pool, bodies, { kilobytes: 2000, seconds: 60 }, () => {});
    await pool.stop();

    const excerpts = [...facts.values()].map(({ excerpt }) => excerpt);
    assert.deepEqual(excerpts, ["a", "", "b"]);
    assert.deepEqual(facts.get(bodies[1]?.digest ?? "")?.remarks, [
      {
        line: 1,
        column: 1,
        id: "costly-body",
        message: "The body takes more than 900 MB of memory to render.",
        remedy:
          "Look for a very long table or list, deep nesting or thousands of brackets, asterisks or tags in one " +
          "paragraph, and shorten it or split it into several articles.",
      },
    ]);
  });

  it("in length is not rendered", async () => {
    const long = aBody("가".repeat(700_000));

    const { facts } = await renderBodies([long, aBody("b")], cacheDir, { limits: LIMITS });

    assert.deepEqual(
      [...facts.values()].map(({ remarks }) => remarks),
      [
        [
          {
            line: 1,
            column: 1,
            id: "long-body",
            message: "The body is 2,100 kB long, and its budget is 2,000 kB.",
            remedy:
              "Split it into several articles, move data into a file and link to it, or raise budgets.bodyKilobytes in site.yaml.",
          },
        ],
        [],
      ],
    );
  });

  it("is stopped in the preview, where a long one that does not is shown", async () => {
    const long = "Words.\n\n".repeat(5_000);

    const stopped = await renderOne(BOMB, "en", LIMITS);
    const shown = await renderOne(long, "en", { ...LIMITS, seconds: 15 });

    assert.deepEqual(stopped.remarks, [TOO_LONG_IN_TIME]);
    assert.deepEqual(shown, renderBody(long, "en"));
  });
});
