import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readPdf, tidyPdfText } from "../../../../src/search/attachments/read-pdf.ts";
import { ROOT } from "../../../support/built-site.ts";
import { writeCodedPdf } from "../../../support/small-pdf.ts";

const KOREAN = "안목의 물은 종구미 만조보다 이십 분쯤 뒤에 멎는다";
const UTF_16 = Buffer.from(KOREAN, "utf16le").swap16();

/** Texts in encodings that PDFs name but do not contain. */
const CODED: readonly (readonly [coding: string, characters: string, bytes: Buffer, text: string])[] = [
  [
    "KSCms-UHC-H",
    "Korea1",
    Buffer.from(
      "bec8b8f1c0c720b9b0c0ba20c1beb1b8b9cc20b8b8c1b6bab8b4d920c0ccbdca20bad0c2eb20b5dabfa120b8dcb4c2b4d9",
      "hex",
    ),
    KOREAN,
  ],
  ["UniKS-UCS2-H", "Korea1", UTF_16, KOREAN],
  ["UniKS-UTF16-V", "Korea1", UTF_16, KOREAN],
  [
    "90ms-RKSJ-H",
    "Japan1",
    Buffer.from(
      "939491e48ee782cd968894d381418d6082cc96be82a982e882cc909482f0909482a682c492a096ca82c98f9182ab82c282af82e9",
      "hex",
    ),
    "灯台守は毎晩、港の明かりの数を数えて帳面に書きつける",
  ],
  [
    "GBK-EUC-H",
    "GB1",
    Buffer.from(
      "b5c6cbfebfb4cad8c8cbc3bfcdedcafdb8dbbfdab5c4b5c6b2a2bdabcafdc4bfd0b4d4dab1bed7d3c9cf",
      "hex",
    ),
    "灯塔看守人每晚数港口的灯并将数目写在本子上",
  ],
  [
    "ETen-B5-H",
    "CNS1",
    Buffer.from(
      "bf4fb6f0acdda675a448a843b1dfbcc6b4e4a466aababf4fa8c3b14ebcc6a5d8bc67a662a5bba46ca457",
      "hex",
    ),
    "燈塔看守人每晚數港口的燈並將數目寫在本子上",
  ],
];

describe("The text of a PDF", () => {
  it("is read in English and Korean", async () => {
    const file = readFileSync(join(ROOT, "content/articles/2019/marunol-wp-19-04.pdf"));

    const read = await readPdf(new Uint8Array(file));

    assert.ok("text" in read);
    assert.match(read.text, /Slack water in the Anmok Narrows comes about twenty minutes after high\n/);
    assert.match(read.text, /안목의 물은 종구미 만조와 간조에서/);
  });

  for (const [coding, characters, bytes, text] of CODED) {
    it(`is read in the coding ${coding}, which the file names and does not hold`, async () => {
      assert.deepEqual(await readPdf(writeCodedPdf(coding, characters, bytes)), { text });
    });
  }

  it("has hyphenated words joined", () => {
    assert.equal(tidyPdfText("mea-\nsured  \n\n at\u0000 a\tNorth-\nSouth"), "measured\nat a North-\nSouth");
  });

  it("is missing for a file that is not a PDF", async () => {
    assert.deepEqual(await readPdf(new TextEncoder().encode("Dear reader")), { fault: "not readable" });
  });
});
