import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isOrcid } from "../../../src/domain/orcid.ts";
import { seriesSchema } from "../../../src/domain/term-schemas.ts";

describe("An ORCID iD", () => {
  it("has a check digit by ISO 7064 MOD 11-2", () => {
    const iDs = [
      "0000-0002-1825-0097",
      "0000-0001-5109-3700",
      "0000-0002-1694-233X",
      "0000-0002-1825-0098",
      "0000000218250097",
    ];

    const right = iDs.filter(isOrcid);

    assert.deepEqual(right, ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"]);
  });
});

describe("An ISSN", () => {
  it("has a check digit by modulus 11", () => {
    const numbers = ["0317-8471", "2434-561X", "1050-124X", "0317-8472", "03178471"];

    const right = numbers.filter((issn) => seriesSchema.safeParse({ title: "A series", issn }).success);

    assert.deepEqual(right, ["0317-8471", "2434-561X", "1050-124X"]);
  });
});
