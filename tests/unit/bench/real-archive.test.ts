import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { COUNTED, countTraits, type Traits } from "../../bench/archives/count-traits.ts";
import { DIGITAL_GOV, generateRealArchive } from "../../bench/archives/generate-real.ts";

/** A content folder of digital-gov, from which its numbers were recorded. */
const SOURCE = process.env.DIGITAL_GOV;

describe("An archive of real shape", () => {
  let folder = "";
  let traits: Traits;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "real-archive-"));
    generateRealArchive(folder, { articles: DIGITAL_GOV.articles });
    traits = countTraits(folder);
  });

  after(() => rmSync(folder, { recursive: true }));

  it("has as much of everything in its articles as digital-gov, the few and the many", () => {
    const places = [10, 25, 50, 75, 90, 95];

    const strays = COUNTED.flatMap((name) =>
      places.flatMap((place) => {
        const [own, model] = [traits, DIGITAL_GOV].map(({ counts }) => counts[name]?.[place] ?? 0);
        const isNear = Math.abs((own ?? 0) - (model ?? 0)) <= Math.max(3, 0.2 * (model ?? 0));
        return isNear ? [] : [`${name} at ${place} %: ${own} for ${model}`];
      }),
    );

    assert.deepEqual(strays, []);
  });

  it("has its share of years, bylines, categories, bare records, tables and quotations", () => {
    const { byYear, authors, categories, withoutBody, withTable, withQuotation, withEntity } = DIGITAL_GOV;
    const model = { withoutBody, withTable, withQuotation, withEntity };

    const strays = [
      ...Object.entries(byYear).filter(([year, share]) => !isNear(traits.byYear[year], share)),
      ...authors.filter((share, count) => !isNear(traits.authors[count], share)),
      ...categories.filter((share, count) => !isNear(traits.categories[count], share)),
      ...Object.entries(model).filter(([name, share]) => !isNear(traits[name as keyof typeof model], share)),
    ];

    assert.deepEqual(strays, []);

    function isNear(share: number | undefined, wanted: number): boolean {
      return Math.abs((share ?? 0) - wanted) < 0.03;
    }
  });

  it("has as many words, different words, authors and categories", () => {
    const names = ["totalWords", "differentWords", "namedAuthors", "namedCategories"] as const;

    const ratios = names.map((name) => Math.round((traits[name] / DIGITAL_GOV[name]) * 10) / 10);

    assert.ok(
      ratios.every((ratio) => ratio >= 0.9 && ratio <= 1.1),
      `${names} are ${ratios} times those of digital-gov`,
    );
  });

  it("is the same every time", () => {
    const [first, second] = ["first", "second"].map((name) => join(folder, name));
    generateRealArchive(first ?? "", { articles: 26 });
    generateRealArchive(second ?? "", { articles: 26 });

    const [one, other] = [first, second].map((path) => readAll(path ?? ""));

    assert.equal(one?.filter(([file]) => file.startsWith("articles/")).length, 26);
    assert.deepEqual(one, other);
  });
});

describe("The recorded numbers", { skip: !SOURCE && "DIGITAL_GOV names no folder" }, () => {
  it("are those of digital-gov", () => {
    const counted = countTraits(SOURCE ?? "");

    assert.deepEqual(counted, DIGITAL_GOV);
  });
});

function readAll(folder: string): readonly (readonly [string, string])[] {
  const files = globSync("**/*.{md,yaml}", { cwd: folder }).toSorted();
  return files.map((file) => [file, readFileSync(join(folder, file), "utf8")]);
}
