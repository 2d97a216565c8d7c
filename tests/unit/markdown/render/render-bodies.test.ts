import assert from "node:assert/strict";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { renderBodies } from "../../../../src/markdown/render/render-bodies.ts";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";
import type { BodySource } from "../../../../src/markdown/store/body-source.ts";
import { digestBody } from "../../../../src/markdown/store/body-source.ts";
import { openBodyStore } from "../../../../src/markdown/store/body-store.ts";
import { factsOf } from "../../../../src/model/body.ts";

let cacheDir = "";

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "offprint-"));
});

afterEach(() => rmSync(cacheDir, { recursive: true }));

function aBody(markdown: string, lang = "en"): BodySource {
  return { digest: digestBody(markdown, lang), readBody: () => markdown, lang };
}

describe("Rendering bodies", () => {
  it("renders each once, keeps it, and returns its facts", async () => {
    const bodies = [
      aBody("## One\n\n[x](y.md)"),
      aBody("하나[^1]\n\n[^1]: 둘", "ko"),
      aBody("## One\n\n[x](y.md)"),
    ];

    const { facts, rendered, reused } = await renderBodies(bodies, cacheDir);

    const expected = bodies.map(
      ({ digest, readBody, lang }) => [digest, renderBody(readBody(), lang)] as const,
    );
    assert.deepEqual([rendered, reused], [2, 0]);
    assert.deepEqual(facts, new Map(expected.map(([digest, body]) => [digest, factsOf(body)])));
    const store = openBodyStore(cacheDir);
    for (const [digest, body] of expected) assert.deepEqual(store.read(digest), body);
  });

  it("reuses what it rendered before, with the same facts", async () => {
    const bodies = [aBody("## One"), aBody("![](two.png)")];
    const first = await renderBodies(bodies, cacheDir);

    const second = await renderBodies([...bodies, aBody("three")], cacheDir);
    const third = await renderBodies(bodies, cacheDir);

    assert.deepEqual([second.rendered, second.reused], [1, 2]);
    assert.deepEqual([third.rendered, third.reused], [0, 2]);
    assert.deepEqual(third.facts, first.facts);
  });

  it("reads facts from the bodies where their file is missing or broken", async () => {
    const bodies = [aBody("## One"), aBody("## Two")];
    const first = await renderBodies(bodies, cacheDir);
    const files = join(cacheDir, "bodies", "facts.ndjson");
    writeFileSync(files, `${bodies[0]?.digest} {"headings":[`);

    const broken = await renderBodies(bodies, cacheDir);
    rmSync(files);
    const missing = await renderBodies(bodies, cacheDir);

    assert.deepEqual([broken.reused, missing.reused], [2, 2]);
    assert.deepEqual(broken.facts, first.facts);
    assert.deepEqual(missing.facts, first.facts);
  });

  it("renders a body again if its pack is gone, even though its facts are known", async () => {
    const body = aBody("## One");
    await renderBodies([body], cacheDir);
    for (const pack of globSync("bodies/*.pack", { cwd: cacheDir })) rmSync(join(cacheDir, pack));

    const { rendered, reused } = await renderBodies([body], cacheDir);

    assert.deepEqual([rendered, reused], [1, 0]);
    assert.equal(openBodyStore(cacheDir).read(body.digest)?.html, '<h2 id="one">One</h2>');
  });

  it("renders the same in worker threads", async () => {
    const bodies = Array.from({ length: 500 }, (_, index) =>
      aBody(`## Heading ${index}\n\n![](${index}.png)`),
    );

    const { facts, rendered } = await renderBodies(bodies, cacheDir, { threads: 2 });

    assert.equal(rendered, 500);
    assert.deepEqual(
      [...facts],
      bodies.map(({ digest, readBody }) => [digest, factsOf(renderBody(readBody(), "en"))]),
    );
    const store = openBodyStore(cacheDir);
    assert.deepEqual(
      bodies.map(({ digest }) => store.read(digest)),
      bodies.map(({ readBody }) => renderBody(readBody(), "en")),
    );
  });

  it("reports a body that cannot be rendered, beside the others, and does not keep it", async () => {
    const deep = aBody("<div>".repeat(20_000));
    const bodies = [aBody("one"), deep];

    const { facts } = await renderBodies(bodies, cacheDir);

    assert.deepEqual(
      [...facts.values()].map(({ remarks }) => remarks.map(({ id }) => id)),
      [[], ["unrenderable-body"]],
    );
    const store = openBodyStore(cacheDir);
    assert.deepEqual(
      bodies.map(({ digest }) => store.has(digest)),
      [true, false],
    );
  });

  it("prunes bodies that are not asked for, once they outnumber the others and only when told to", async () => {
    const kept = aBody("kept");
    const old = [aBody("old"), aBody("older")];
    await renderBodies(old, cacheDir);

    await renderBodies([kept], cacheDir);
    const before = openBodyStore(cacheDir);
    await renderBodies([kept], cacheDir, { prune: true });
    const after = openBodyStore(cacheDir);

    const all = [kept, ...old];
    assert.deepEqual(
      all.map(({ digest }) => before.has(digest)),
      [true, true, true],
    );
    assert.deepEqual(
      all.map(({ digest }) => after.has(digest)),
      [true, false, false],
    );
  });
});
