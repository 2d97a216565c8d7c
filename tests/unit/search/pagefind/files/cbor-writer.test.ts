import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encode } from "cborg";
import { type CborWriter, openCborWriter } from "../../../../../src/search/pagefind/files/cbor-writer.ts";

type Value = number | string | readonly Value[];

function write(writer: CborWriter, value: Value): void {
  if (typeof value === "number") writer.integer(value);
  else if (typeof value === "string") writer.text(value);
  else {
    writer.array(value.length);
    for (const one of value) write(writer, one);
  }
}

describe("CBOR written number by number", () => {
  for (const [what, value] of [
    ["numbers of every length", [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295]],
    ["negative numbers", [-1, -24, -25, -256, -257, -65_537]],
    ["texts and empty arrays", ["동맹", "", [], "x".repeat(300), [["ü"]]]],
    [
      "what is longer than its first room",
      ["x".repeat(200_000), Array.from({ length: 100_000 }, (_, n) => n)],
    ],
  ] as const) {
    it(`has the bytes that a library gives ${what}`, () => {
      const writer = openCborWriter();

      write(writer, value);

      assert.deepEqual(writer.bytes(), Buffer.from(encode(value)));
    });
  }
});
