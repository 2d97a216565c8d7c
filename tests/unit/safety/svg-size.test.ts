import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sizeOfSvg } from "../../../src/safety/svg-size.ts";

const SIZES: readonly (readonly [root: Readonly<Record<string, string>>, width: number, height: number])[] = [
  [{ width: "120", height: "80" }, 120, 80],
  [{ width: "120.4px", height: " 80.6 " }, 120, 81],
  [{ width: "1in", height: "2.54cm" }, 96, 96],
  [{ width: "10mm", height: "72pt" }, 38, 96],
  [{ width: "1e2", height: "2em" }, 100, 32],
  [{ viewBox: "0 0 640 480" }, 640, 480],
  [{ viewBox: "-5,-5,10,20", width: "100%", height: "100%" }, 10, 20],
  [{ viewBox: "0 0 640 480", width: "320" }, 320, 240],
  [{ viewBox: "0 0 640 480", height: "240" }, 320, 240],
  [{ viewBox: "0 0 0 0" }, 300, 150],
  [{ width: "0", height: "auto" }, 300, 150],
  [{ width: "-4", height: "50" }, 300, 50],
  [{ width: "0.2", height: "0.4" }, 1, 1],
  [{}, 300, 150],
];

describe("The size of an SVG", () => {
  for (const [root, width, height] of SIZES) {
    it(`is ${width} × ${height} with ${JSON.stringify(root)}`, () => {
      assert.deepEqual(sizeOfSvg(root), { width, height });
    });
  }
});
