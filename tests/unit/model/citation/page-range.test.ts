import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toBibtex } from "../../../../src/model/citation/bibtex.ts";
import { citeInChicago } from "../../../../src/model/citation/chicago.ts";
import { toCsl } from "../../../../src/model/citation/csl.ts";
import { toPageRange } from "../../../../src/model/citation/page-range.ts";
import { toRis } from "../../../../src/model/citation/ris.ts";
import { toWork } from "../../../../src/model/citation/work.ts";
import { aCited, ISH } from "../../../support/cited.ts";

describe("The pages of a publication", () => {
  it("have a first and a last where they are a plain range", () => {
    const ranges = ["12-15", "12–15", " 12 — 15 ", "12~15", "S12-S15", "xi-xv", "e1‐e9", "12--15", "7-7"];

    const read = ranges.map(toPageRange);

    assert.deepEqual(read, [
      { first: "12", last: "15" },
      { first: "12", last: "15" },
      { first: "12", last: "15" },
      { first: "12", last: "15" },
      { first: "S12", last: "S15" },
      { first: "xi", last: "xv" },
      { first: "e1", last: "e9" },
      { first: "12", last: "15" },
      { first: "7", last: "7" },
    ]);
  });

  it("have their last number in full where it is abbreviated", () => {
    const read = ["115-21", "115–8", "S1204-S11", "1998-2"].map(toPageRange);

    assert.deepEqual(read, [
      { first: "115", last: "121" },
      { first: "115", last: "118" },
      { first: "S1204", last: "S1211" },
      { first: "1998-2" },
    ]);
  });

  it("stay one text where they are anything else", () => {
    const others = [
      "12",
      "A-12",
      "12-15, 20",
      "12-15, 20-22",
      "A-12–A-15",
      "pp. 3-4",
      "S1-9",
      "iv-9",
      "2021-03-01",
      "15-12",
    ];

    const read = others.map(toPageRange);

    assert.deepEqual(
      read,
      others.map((first) => ({ first })),
    );
  });

  it("are cited as they are in every format where they are not a range", () => {
    const cited = ["A-12", "12-15, 20"].map((pages) => {
      const article = aCited({ pages });
      return [
        /pages = .*/.exec(toBibtex(toWork(article, ISH)))?.[0],
        toRis(toWork(article, ISH)).match(/(?<=\r\n)[SE]P.*/g),
        JSON.parse(toCsl(toWork(article, ISH)))[0].page,
        /(?<=<\/cite>).*?(?=, April)/.exec(citeInChicago(toWork(article, ISH)))?.[0],
      ];
    });

    assert.deepEqual(cited, [
      ["pages = {A-12},", ["SP  - A-12"], "A-12", ": A-12"],
      ["pages = {12-15, 20},", ["SP  - 12-15, 20"], "12-15, 20", ": 12-15, 20"],
    ]);
  });

  it("and numbers contain no TeX command", () => {
    const bibtex = toBibtex(toWork(aCited({ pages: "3 & 5_b", issue: "1 & 2" }), ISH));

    assert.match(bibtex, /\n {2}number = \{1 \\& 2\},\n {2}pages = \{3 \\& 5\\_b\},\n/);
  });
});
