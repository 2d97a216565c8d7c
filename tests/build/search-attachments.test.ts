import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { formatProblem } from "../../src/model/problem.ts";
import { readAttachmentText } from "../../src/search/attachments/attachment-texts.ts";
import { prepare } from "../../src/site/prepare.ts";
import { aTemporaryFolder, SMALL_SITE, writeContent } from "../support/content-folder.ts";
import { writeCodedPdf, writeSmallPdf } from "../support/small-pdf.ts";

const LINES = ["The keeper counts the lamps of the outer harbour", "and writes the number into a book."];

const anArticle = (more = "") => `---
title: First Light
date: 2021-04-01
categories: [tides]
${more}attachments:
  - file: ./paper.pdf
    title: The paper
---

The lamp is lit at dusk.
`;

function prepareWith(t: TestContext, pdf: Uint8Array, article = anArticle()) {
  const contentDir = writeContent(t, {
    ...SMALL_SITE,
    "articles/2021/first-light.md": article,
    "articles/2022/second-wind.md": undefined,
    "articles/2021/paper.pdf": pdf,
  });
  const cacheDir = aTemporaryFolder(t);
  const settings = { contentDir, cacheDir, outDir: join(cacheDir, "dist"), base: "/" };
  const run = async () => {
    const { content, warnings } = await prepare(settings, "public", new Date("2026-01-01T00:00:00Z"));
    assert.ok(content);
    return { texts: content.texts, warnings };
  };
  return { contentDir, cacheDir, run };
}

describe("An attached PDF", () => {
  it("has its text read once", async (t) => {
    const { cacheDir, run } = prepareWith(t, writeSmallPdf(LINES));

    const { texts, warnings } = await run();
    const [name = ""] = texts.values();
    const file = join(cacheDir, "attachments", name);
    const { mtimeMs } = statSync(file);
    const again = await run();

    assert.deepEqual(warnings, []);
    assert.deepEqual([...texts.keys()], ["articles/2021/paper.pdf"]);
    assert.equal(readAttachmentText(cacheDir, name), LINES.join("\n"));
    assert.deepEqual(again.texts, texts);
    assert.equal(statSync(file).mtimeMs, mtimeMs);
  });

  it("is read again when it has changed", async (t) => {
    const { contentDir, cacheDir, run } = prepareWith(t, writeSmallPdf(LINES));
    const [before] = (await run()).texts.values();
    writeFileSync(
      join(contentDir, "articles/2021/paper.pdf"),
      writeSmallPdf(["Another text that is about something else."]),
    );

    const [after = ""] = (await run()).texts.values();

    assert.notEqual(after, before);
    assert.equal(readAttachmentText(cacheDir, after), "Another text that is about something else.");
  });

  it("has its text read in a coding that it names and does not hold", async (t) => {
    const text = "안목의 물은 종구미 만조보다 이십 분쯤 뒤에 멎는다";
    const pdf = writeCodedPdf("UniKS-UCS2-H", "Korea1", Buffer.from(text, "utf16le").swap16());
    const { cacheDir, run } = prepareWith(t, pdf);

    const { texts, warnings } = await run();

    assert.deepEqual(warnings, []);
    assert.deepEqual(
      [...texts.values()].map((name) => readAttachmentText(cacheDir, name)),
      [text],
    );
  });

  it("without text is a warning at the place that names it, each time", async (t) => {
    const { run } = prepareWith(t, writeSmallPdf([]));
    const expected = [
      'articles/2021/first-light.md:6:11  attachments.file: the PDF "./paper.pdf" has no text, so search does not find what it says.\n' +
        "  Make one with text recognition (OCR) and attach that; readers who listen to it need it too.",
    ];

    const first = await run();
    const second = await run();

    assert.deepEqual(first.warnings.map(formatProblem), expected);
    assert.deepEqual(second.warnings.map(formatProblem), expected);
    assert.equal(first.texts.size, 0);
  });

  it("that is no PDF is a warning", async (t) => {
    const { run } = prepareWith(t, readFileSync(import.meta.filename));

    const { warnings } = await run();

    assert.deepEqual(warnings.map(formatProblem), [
      'articles/2021/first-light.md:6:11  attachments.file: the PDF "./paper.pdf" cannot be read as a PDF, so search does not find what it says.\n' +
        "  Open it to see whether it is whole, and export it again.",
    ]);
  });

  it("of a draft is left alone", async (t) => {
    const { run } = prepareWith(t, writeSmallPdf([]), anArticle("draft: true\n"));

    const { texts, warnings } = await run();

    assert.deepEqual(warnings, []);
    assert.equal(texts.size, 0);
  });
});
