import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openPixelRoom } from "../../../../src/images/encode/pixel-room.ts";

describe("Room for pixels", () => {
  it("lets as many be decoded at a time as there is memory for, and a larger picture alone", async () => {
    const room = openPixelRoom(100);
    const log: string[] = [];
    const decode = (name: string, pixels: number) =>
      room.take(pixels, async () => {
        log.push(`${name} begins`);
        await wait(5);
        log.push(`${name} ends`);
      });

    await Promise.all([decode("a", 60), decode("b", 40), decode("huge", 500), decode("c", 10)]);

    const ofHuge = log.indexOf("huge begins");
    assert.deepEqual(log.slice(0, 2), ["a begins", "b begins"]);
    assert.deepEqual(log.slice(ofHuge), ["huge begins", "huge ends", "c begins", "c ends"]);
  });

  it("is free again after a failure", async () => {
    const room = openPixelRoom(1);
    await assert.rejects(
      room.take(1, () => Promise.reject(new Error("damaged"))),
      /damaged/,
    );

    const done = await room.take(1, async () => "done");

    assert.equal(done, "done");
  });
});
