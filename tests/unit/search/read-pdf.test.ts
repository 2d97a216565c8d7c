import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readPdf, tidyPdfText } from "../../../src/search/read-pdf.ts";
import { ROOT } from "../../support/built-site.ts";

describe("The text of a PDF", () => {
  it("is read in English and Korean", async () => {
    const file = readFileSync(join(ROOT, "content/articles/2019/marunol-wp-19-04.pdf"));

    const read = await readPdf(new Uint8Array(file));

    assert.ok("text" in read);
    assert.match(read.text, /Slack water in the Anmok Narrows comes about twenty minutes after high\n/);
    assert.match(read.text, /안목의 물은 종구미 만조와 간조에서/);
  });

  it("has the words whole that were parted at the end of a line", () => {
    assert.equal(tidyPdfText("mea-\nsured  \n\n at\u0000 a\tNorth-\nSouth"), "measured\nat a North-\nSouth");
  });

  it("is none of a file that is not a PDF", async () => {
    assert.deepEqual(await readPdf(new TextEncoder().encode("Dear reader")), { fault: "not readable" });
  });
});
