import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { openTurns } from "../../../src/workers/turns.ts";

describe("Turns", () => {
  it("are as many as there are, and go to those that wait in their order", async () => {
    const turns = openTurns(2);
    const begun: string[] = [];
    const begin = (name: string) => turns.wait().then(() => begun.push(name));

    const isTaken = [turns.takeNow(), turns.takeNow(), turns.takeNow()];
    begin("first");
    begin("second");
    await setImmediate();
    const before = [...begun];
    turns.giveBack();
    await setImmediate();
    const after = [...begun];
    turns.giveBack();
    turns.giveBack();
    await setImmediate();

    assert.deepEqual(isTaken, [true, true, false]);
    assert.deepEqual([before, after, begun], [[], ["first"], ["first", "second"]]);
    assert.deepEqual([turns.takeNow(), turns.takeNow()], [true, false]);
  });
});
