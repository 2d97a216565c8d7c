import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fetchBundled } from "../../../../src/search/client/pagefind/fetch-bundled.ts";

const BUNDLE = "0123456789";

/** A host that has one bundle. @param knowsRanges else it sends all of it */
function aHost(knowsRanges: boolean) {
  const asked: (readonly [address: string, range: string | null])[] = [];
  const host: typeof fetch = async (input, init) => {
    const range = new Headers(init?.headers).get("Range");
    asked.push([String(input), range]);
    if (!String(input).includes("en_0a.pf_bundle")) return new Response(null, { status: 404 });
    const [, from, to] = /(\d+)-(\d+)/.exec(range ?? "") ?? [];
    if (!knowsRanges) return new Response(BUNDLE);
    return new Response(BUNDLE.slice(Number(from), Number(to) + 1), { status: 206 });
  };
  return { host, asked };
}

describe("A fragment in a bundle", () => {
  for (const knowsRanges of [true, false]) {
    it(`is fetched from a host that ${knowsRanges ? "knows" : "does not know"} ranges`, async () => {
      const { host, asked } = aHost(knowsRanges);

      const answer = await fetchBundled("/pagefind/2026/fragment/en_0a-3-4.pf_fragment", undefined, host);

      assert.equal(await answer.text(), "3456");
      assert.deepEqual(asked, [["/pagefind/2026/fragment/en_0a.pf_bundle", "bytes=3-6"]]);
    });
  }

  it("fails if the bundle is missing", async () => {
    const { status } = await fetchBundled("/fragment/en_0b-3-4.pf_fragment", undefined, aHost(true).host);

    assert.equal(status, 404);
  });

  it("is not looked for where Pagefind itself has written a fragment, nor in another file", async () => {
    const { host, asked } = aHost(true);
    const addresses = [
      "/pagefind/2026/fragment/en_0a1b2c3.pf_fragment",
      "/pagefind/2026/filter/en_0-1-2.pf_filter",
    ];

    for (const address of addresses) await fetchBundled(address, undefined, host);

    assert.deepEqual(
      asked,
      addresses.map((address) => [address, null]),
    );
  });
});
