import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "node:test";
import { fontFile, KOREAN_FONTS, writeFaceRule } from "../../../../src/site/fonts/korean-faces.ts";

describe("The rule of a slice", () => {
  it("names its characters in runs", () => {
    const rule = writeFaceRule({ family: "Noto", weights: "200 499", size: 94.4 }, "a.woff2", "나낙낚각漢");

    assert.equal(
      rule,
      '@font-face{font-family:"Noto";font-weight:200 499;font-display:swap;size-adjust:94.4%;src:url(a.woff2)format("woff2");unicode-range:U+6f22,U+ac01,U+b098-b09a}\n',
    );
  });
});

describe("Every Korean face", () => {
  it("has its font", () => {
    assert.deepEqual(
      KOREAN_FONTS.filter((face) => !existsSync(fontFile(face))),
      [],
    );
  });
});
