import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { workOnEach } from "../../../src/workers/work-on-each.ts";

describe("Work on many things", () => {
  it("is done once for each, and for no more at a time than asked", async () => {
    const done: number[] = [];
    let [underWay, most] = [0, 0];

    await workOnEach(new Set([1, 2, 3, 4, 5]), 2, async (thing) => {
      most = Math.max(most, ++underWay);
      await setImmediate();
      underWay--;
      done.push(thing);
    });

    assert.deepEqual(done, [1, 2, 3, 4, 5]);
    assert.equal(most, 2);
  });

  it("ends with the first failure, and starts nothing after it", async () => {
    const begun: number[] = [];

    const working = workOnEach([1, 2, 3, 4, 5, 6], 2, async (thing) => {
      begun.push(thing);
      await setImmediate();
      if (thing === 3) throw new Error("The lamp is out.");
    });

    await assert.rejects(working, { message: "The lamp is out." });
    await setImmediate();
    await setImmediate();
    assert.deepEqual(begun, [1, 2, 3, 4]);
  });
});
