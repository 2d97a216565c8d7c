import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import sharp from "sharp";
import { getDocumentProxy } from "unpdf";
import { ARCHIVES } from "../../bench/archives/archives.ts";
import { generatePicturedArchive } from "../../bench/archives/generate-pictured.ts";

describe("An archive with pictures", () => {
  let folder = "";
  let digests: ReadonlyMap<string, string>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "pictured-archive-"));
    await generatePicturedArchive(folder, 12);
    digests = digestAll(folder);
  });

  after(() => rmSync(folder, { recursive: true }));

  it("has a cover at every third article, a chart in every fifth and a report at every tenth", () => {
    const files = [...digests.keys()];

    const counts = ["-cover.jpg", "-figure.png", "-report.pdf"].map(
      (end) => files.filter((file) => file.endsWith(end)).length,
    );

    assert.deepEqual(counts, [4, 3, 2]);
  });

  it("names each of them in its article", () => {
    const names = [...digests.keys()].filter((file) => !/\.(md|yaml)$/.test(file));

    const unnamed = names.filter((file) => {
      const text = readFileSync(join(folder, file.replace(/-\w+\.\w+$/, ".md")), "utf8");
      return !text.includes(`./${file.split("/").at(-1)}`);
    });

    assert.deepEqual(unnamed, []);
  });

  it("has covers that weigh what photographs do, and are all different", async () => {
    const covers = [...digests.keys()].filter((file) => file.endsWith(".jpg"));

    const [sizes, weights] = await Promise.all([
      Promise.all(covers.map((file) => sharp(join(folder, file)).metadata())),
      Promise.all(covers.map((file) => sharp(join(folder, file)).jpeg({ quality: 80 }).toBuffer())),
    ]);

    assert.deepEqual([...new Set(sizes.map(({ width, height }) => `${width} × ${height}`))], ["1600 × 900"]);
    assert.equal(new Set(covers.map((file) => digests.get(file))).size, covers.length);
    assert.deepEqual(
      weights.map(({ length }) => length).filter((bytes) => bytes < 160_000 || bytes > 360_000),
      [],
    );
  });

  it("has reports of 30 pages of text", async () => {
    const [report] = [...digests.keys()].filter((file) => file.endsWith(".pdf"));

    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, report ?? ""))));
    const last = await (await pdf.getPage(30)).getTextContent();

    assert.equal(pdf.numPages, 30);
    assert.equal(last.items.filter((item) => "str" in item && item.str !== "").length, 48);
  });

  it("is the same every time", async () => {
    const again = mkdtempSync(join(tmpdir(), "pictured-archive-"));
    await generatePicturedArchive(again, 12);

    const second = digestAll(again);

    rmSync(again, { recursive: true });
    assert.deepEqual(second, digests);
  });

  it("paints other covers for articles that are added", async () => {
    const files = [1, 2].map((round) => join(folder, `added-${round}.jpg`));

    for (const [index, file] of files.entries()) await ARCHIVES.pictured.paintCover(file, index + 1);

    const all = [...digests.values(), ...files.map((file) => hash("sha256", readFileSync(file)))];
    assert.equal(new Set(all).size, all.length);
  });
});

function digestAll(folder: string): ReadonlyMap<string, string> {
  const files = globSync("**/*.*", { cwd: folder }).toSorted();
  return new Map(files.map((file) => [file, hash("sha256", readFileSync(join(folder, file)))]));
}
