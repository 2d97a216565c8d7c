import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toBibtex } from "../../../../src/model/citation/bibtex.ts";
import { toWork } from "../../../../src/model/citation/work.ts";
import { aCited, anAuthor, ISH, KOREAN } from "../../../support/cited.ts";

const DESK = anAuthor("Tide Desk", "Tide Desk", "institution");

describe("A BibTeX entry", () => {
  it("has the fields that the article has, and addresses unchanged", () => {
    const bibtex = toBibtex(
      toWork(
        aCited({
          subtitle: "Lamps & Oil",
          authors: [anAuthor("Mina Oh", "Oh, Mina"), anAuthor("Jonas Reed", "Reed, Jonas")],
          doi: "10.1234/ish_1",
          volume: "3",
          issue: "2",
          pages: "12–34",
        }),
        ISH,
      ),
    );

    assert.equal(
      bibtex,
      `@article{oh2021first-light,
  author = {Oh, Mina and Reed, Jonas},
  title = {{First Light: Lamps \\& Oil}},
  journal = {The Quay},
  publisher = {Institute of Small Harbours},
  year = {2021},
  month = {04},
  day = {01},
  number = {2},
  volume = {3},
  pages = {12--34},
  doi = {10.1234/ish_1},
  url = {https://harbours.example/the-quay/first-light/},
  langid = {english}
}
`,
    );
  });

  it("keeps the name of an institution whole", () => {
    const articles = [aCited({ authors: [] }), aCited({ authors: [DESK], type: "report" })];

    const entries = articles.map((article) => toBibtex(toWork(article, ISH)).split("\n").slice(0, 2));

    assert.deepEqual(entries, [
      ["@misc{institute2021first-light,", "  author = {{Institute of Small Harbours}},"],
      ["@techreport{tide2021first-light,", "  author = {{Tide Desk}},"],
    ]);
  });

  it("of a Korean publication has an address that leads there", () => {
    const bibtex = toBibtex(toWork(KOREAN, ISH));

    assert.match(bibtex, /\n {2}author = \{오, 미나 and 한, 바람\},\n/);
    assert.match(bibtex, /\n {2}url = \{https:\/\/harbours\.example\/the-quay\/%EC%B2%AB-%EB%B9%9B\/\},\n/);
    assert.match(bibtex, /\n {2}langid = \{korean\}\n/);
  });

  it("has as many closing braces as opening ones, and none too early, whatever the title", () => {
    const titles = ["A {lamp", "A lamp}", "}{", "100% \\ #1 $5 a_b ~ ^"];

    const depths = titles.map((title) =>
      [...toBibtex(toWork(aCited({ title }), ISH))].reduce(
        ({ depth, lowest, closed }, character) => {
          const now = depth + (character === "{" ? 1 : character === "}" ? -1 : 0);
          return {
            depth: now,
            lowest: Math.min(lowest, now),
            closed: closed + (now === 0 && depth === 1 ? 1 : 0),
          };
        },
        { depth: 0, lowest: 0, closed: 0 },
      ),
    );

    assert.deepEqual(depths, Array(4).fill({ depth: 0, lowest: 0, closed: 1 }));
  });
});
