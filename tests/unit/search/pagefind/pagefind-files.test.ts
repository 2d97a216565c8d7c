import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import {
  type Cbor,
  closePagefindFile,
  decodeCbor,
  encodeCbor,
  openPagefindFile,
} from "../../../../src/search/pagefind/pagefind-files.ts";

describe("Pagefind's files", () => {
  it("come back as they were", () => {
    const value: Cbor = [
      "동맹",
      [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295],
      [-1, -24, -25, -256, -257],
      "",
      [],
    ];

    assert.deepEqual(decodeCbor(encodeCbor(value)), value);
  });

  it("are written in the shortest form, as RFC 8949 gives it", () => {
    assert.equal(
      encodeCbor([1, 24, 1000, -1, -100, "ü", [[]]]).toString("hex"),
      "870118181903e820386362c3bc8180",
    );
  });

  it("grow with their content", () => {
    const long = ["x".repeat(200_000), Array.from({ length: 100_000 }, (_, index) => index)];

    assert.deepEqual(decodeCbor(encodeCbor(long)), long);
  });

  it("are refused where they have another form", () => {
    assert.throws(() => decodeCbor(Buffer.from("a10102", "hex")), /kind 5 is not expected/);
    assert.throws(() => decodeCbor(Buffer.from("0101", "hex")), /bytes left over/);
    assert.throws(() => openPagefindFile(gzipSync("something else")), /signature is missing/);
  });

  it("open as they were closed", () => {
    for (const content of ["", "content", "content ".repeat(20_000)])
      assert.equal(openPagefindFile(closePagefindFile(Buffer.from(content))).toString(), content);
  });
});
