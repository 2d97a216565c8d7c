import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSiteClaims } from "../../../../src/model/addresses/site-claims.ts";

describe("Addresses of a site", () => {
  it("are each given once, whatever their case, and no file is a folder", () => {
    const { claim } = openSiteClaims<string>();
    const wanted = [
      "/a/",
      "/b.html",
      "/A/",
      "/a/index.html",
      "/b.html/c/",
      "/d/e.txt",
      "/d",
      "/d/",
      "/a/b/c/",
    ];

    const conflicts = wanted.map((address) => claim(address, `owner of ${address}`));

    const conflict = (kind: string, address: string) => ({ kind, address, owner: `owner of ${address}` });
    assert.deepEqual(conflicts, [
      undefined,
      undefined,
      conflict("same", "/a/"),
      conflict("same", "/a/"),
      conflict("below", "/b.html"),
      undefined,
      conflict("above", "/d/e.txt"),
      undefined,
      undefined,
    ]);
  });
});
