import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingsOf } from "../../../../src/model/addresses/target-readings.ts";

const read = (target: string) =>
  [...readingsOf(target)].map(({ path, fragment }) => path + (fragment && ` ${fragment}`));

describe("A target", () => {
  it("is cut before it is decoded", () => {
    const readings = ["a%23b.md#c%23d", "./50%25.pdf", "../a.md?raw=1#b"].map((target) => read(target)[0]);

    assert.deepEqual(readings, ["a#b.md #c#d", "./50%.pdf", "../a.md #b"]);
  });

  it("may be a name that has the signs of an address in it", () => {
    assert.deepEqual(read("./Paper #12.pdf"), [
      "./Paper  #12.pdf",
      "./Paper%20 #12.pdf",
      "./Paper #12.pdf",
      "./Paper%20#12.pdf",
    ]);
    assert.deepEqual(read("./report final.pdf"), ["./report final.pdf", "./report%20final.pdf"]);
  });

  it("is in Unicode form NFC", () => {
    const target = "../첫-빛.md#등대".normalize("NFD");

    assert.equal(read(target)[0], "../첫-빛.md #등대".normalize("NFC"));
  });

  it("of thousands of signs has few readings", () => {
    const readings = read("#?".repeat(100_000));

    assert.equal(readings.length < 30, true);
  });
});
