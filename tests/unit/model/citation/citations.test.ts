import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toCsl } from "../../../../src/model/citation/csl.ts";
import { toRis } from "../../../../src/model/citation/ris.ts";
import { type Cited, toWork } from "../../../../src/model/citation/work.ts";
import { aCited, anAuthor, ISH, KOREAN } from "../../../support/cited.ts";

const MINA = anAuthor("Mina Oh", "Oh, Mina");
const DESK = anAuthor("Tide Desk", "Tide Desk", "institution");
const FULL: Partial<Cited> = {
  subtitle: "Lamps & Oil",
  doi: "10.1234/ish_1",
  volume: "3",
  issue: "2",
  pages: "12–34",
};

describe("A CSL record", () => {
  it("is JSON with the fields that the article has", () => {
    const [item] = JSON.parse(
      toCsl(toWork(aCited({ ...FULL, authors: [MINA, DESK], type: "working-paper" }), ISH)),
    );

    assert.deepEqual(item, {
      id: "oh2021first-light",
      type: "report",
      title: "First Light: Lamps & Oil",
      author: [{ family: "Oh", given: "Mina" }, { literal: "Tide Desk" }],
      issued: { "date-parts": [[2021, 4, 1]] },
      "collection-title": "The Quay",
      publisher: "Institute of Small Harbours",
      genre: "Working paper",
      volume: "3",
      number: "2",
      page: "12–34",
      DOI: "10.1234/ish_1",
      URL: "https://harbours.example/the-quay/first-light/",
      language: "en",
      abstract: "On lamps.",
    });
  });

  it("keeps a Korean author in order, and names the institution if there is no author", () => {
    const articles = [KOREAN, aCited({ authors: [] })];

    const authors = articles.map((article) => JSON.parse(toCsl(toWork(article, ISH)))[0].author);

    assert.deepEqual(authors, [
      [
        { family: "오", given: "미나", "static-ordering": true },
        { family: "한", given: "바람", "static-ordering": true },
      ],
      [{ literal: "Institute of Small Harbours" }],
    ]);
  });
});

describe("A RIS record", () => {
  it("has a tag, two spaces, a hyphen and a value on each line, from TY to ER", () => {
    const article = aCited({ ...FULL, summary: "On\nlamps.", authors: [MINA, DESK] });

    const ris = toRis(toWork(article, ISH));

    assert.equal(
      ris,
      [
        "TY  - JOUR",
        "ID  - oh2021first-light",
        "AU  - Oh, Mina",
        "AU  - Tide Desk",
        "TI  - First Light: Lamps & Oil",
        "T2  - The Quay",
        "PB  - Institute of Small Harbours",
        "PY  - 2021",
        "DA  - 2021/04/01",
        "VL  - 3",
        "IS  - 2",
        "SP  - 12",
        "EP  - 34",
        "DO  - 10.1234/ish_1",
        "UR  - https://harbours.example/the-quay/first-light/",
        "LA  - en",
        "AB  - On lamps.",
        "ER  - ",
        "",
      ].join("\r\n"),
    );
  });

  it("names the institution if there is no author", () => {
    const ris = toRis(toWork(aCited({ authors: [] }), ISH));

    assert.match(ris, /\r\nAU {2}- Institute of Small Harbours\r\n/);
  });
});
