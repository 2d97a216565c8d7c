import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { drawFirstPages } from "../../../../src/images/first-pages/draw-first-pages.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";
import { writeSmallPdf } from "../../../support/small-pdf.ts";

describe("The first page of a PDF", () => {
  it("is drawn once, with its text on white", async (t) => {
    const folder = aTemporaryFolder(t);
    const pdf = join(folder, "report.pdf");
    writeFileSync(pdf, writeSmallPdf(["The Ninth Step"]));

    const first = await drawFirstPages([pdf, pdf], join(folder, "cache"));
    const { file = "", pages } = first.get(pdf) ?? {};
    const made = statSync(file).mtimeMs;
    const second = await drawFirstPages([pdf], join(folder, "cache"));

    const { width, height } = await sharp(file).metadata();
    const { channels } = await sharp(file).greyscale().stats();
    assert.deepEqual({ width, height, pages }, { width: 560, height: 724, pages: 1 });
    assert.deepEqual([channels[0]?.max, (channels[0]?.min ?? 255) < 100], [255, true]);
    assert.deepEqual(second, first);
    assert.equal(statSync(file).mtimeMs, made);
  });

  it("is drawn again if the cache has it damaged", async (t) => {
    const folder = aTemporaryFolder(t);
    const pdf = join(folder, "report.pdf");
    writeFileSync(pdf, writeSmallPdf(["The Ninth Step"]));
    const draw = async () =>
      readFileSync((await drawFirstPages([pdf], join(folder, "cache"))).get(pdf)?.file ?? "");
    const whole = await draw();
    const { file = "" } = (await drawFirstPages([pdf], join(folder, "cache"))).get(pdf) ?? {};
    writeFileSync(
      file,
      whole.map((byte, index) => (index === 60 ? byte ^ 1 : byte)),
    );

    const again = await draw();

    assert.equal(again.equals(whole), true);
  });

  it("is left out if the file is no PDF", async (t) => {
    const folder = aTemporaryFolder(t);
    const pdf = join(folder, "report.pdf");
    writeFileSync(pdf, "not a PDF");

    const drawn = await drawFirstPages([pdf], join(folder, "cache"));

    assert.deepEqual([...drawn], []);
  });
});
