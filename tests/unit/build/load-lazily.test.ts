import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadLazily } from "../../../src/build/load-lazily.ts";

describe("A package that is loaded when it is used", () => {
  it("gives what Astro imports from it, and that does what it does", async () => {
    loadLazily();

    const svgo = "svgo";
    const { optimize, ...others } = await import(svgo);

    assert.equal(
      optimize('<svg xmlns="http://www.w3.org/2000/svg"> <!-- a lamp --> <g/> </svg>').data,
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    );
    assert.deepEqual({ ...others }, {});
  });
});
