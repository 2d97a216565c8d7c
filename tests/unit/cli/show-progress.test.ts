import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { showProgress } from "../../../src/cli/show-progress.ts";

/** What is written of three stages: one that counts, one that does not, and one that was over at once. */
function write({ isTTY, isCi }: { isTTY: boolean; isCi: boolean }): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100 });
  const progress = showProgress(stream as unknown as NodeJS.WriteStream, isCi);
  progress.onStart("pages", 88);
  progress.onAdvance("pages", 44);
  progress.onEnd({ stage: "pages", start: 0, seconds: 3.26, count: 88 });
  progress.onEnd({ stage: "place", start: 3, seconds: 0.4, count: 0 });
  progress.onEnd({ stage: "read", start: 4, seconds: 0.29, count: 24 });
  progress.stop();
  return `${stream.read() ?? ""}`;
}

describe("The progress of a build", () => {
  it("is a line for each stage that took a while, without a terminal", () => {
    const written = write({ isTTY: false, isCi: false });

    assert.equal(written, "Writing pages: 88 pages, 3.3 s\nPutting the site in place: 0.4 s\n");
  });

  it("is the same in CI, even with a terminal", () => {
    const written = write({ isTTY: true, isCi: true });

    assert.equal(written, "Writing pages: 88 pages, 3.3 s\nPutting the site in place: 0.4 s\n");
  });

  it("says now and then how much of a long stage is done, how fast, and how long it will take", (t) => {
    t.mock.timers.enable({ apis: ["Date"] });
    const stream = Object.assign(new PassThrough(), { isTTY: false });
    const progress = showProgress(stream as unknown as NodeJS.WriteStream, true);

    progress.onStart("pictures", 630);
    for (const done of [1, 2, 3, 4]) {
      t.mock.timers.tick(10_000);
      progress.onAdvance("pictures", done * 21);
    }

    assert.equal(
      `${stream.read()}`,
      "Making pictures: 42 of 630 pictures, 2.1/s, 280 s left\n" +
        "Making pictures: 84 of 630 pictures, 2.1/s, 260 s left\n",
    );
  });

  it("is a bar with counts on a terminal", () => {
    const written = write({ isTTY: true, isCi: false });

    assert.match(written, /Writing pages +█+ 88\/88 pages/);
  });
});
