import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { citeInChicago } from "../../../../src/model/citation/chicago.ts";
import { toCitedName } from "../../../../src/model/citation/cited-name.ts";
import { type Cited, toWork } from "../../../../src/model/citation/work.ts";
import { aCited, anAuthor, ISH, KOREAN } from "../../../support/cited.ts";

const MINA = anAuthor("Mina Oh", "Oh, Mina");
const JONAS = anAuthor("Jonas Reed", "Reed, Jonas");
const DESK = anAuthor("Tide Desk", "Tide Desk", "institution");
const FULL: Partial<Cited> = {
  subtitle: "Lamps & Oil",
  authors: [MINA, JONAS],
  doi: "10.1234/ish_1",
  volume: "3",
  issue: "2",
  pages: "12–34",
};

describe("A citation in Chicago's author-date style", () => {
  it("names authors, title, series, numbers, day and address", () => {
    const articles = [
      aCited(),
      aCited(FULL),
      aCited({ ...FULL, number: "7", issue: undefined, pages: undefined }),
    ];

    const cited = articles.map((article) => citeInChicago(toWork(article, ISH)));

    assert.deepEqual(cited, [
      'Oh, Mina. 2021. “First Light.” <cite>The Quay</cite>, April 1. <span class="citation-address">https://harbours.example/the-quay/first-light/</span>.',
      'Oh, Mina, and Jonas Reed. 2021. “First Light: Lamps &amp; Oil.” <cite>The Quay</cite> 3 (2): 12–34, April 1. <span class="citation-address">https://doi.org/10.1234/ish_1</span>.',
      'Oh, Mina, and Jonas Reed. 2021. “First Light: Lamps &amp; Oil.” <cite>The Quay</cite> 3 (7), April 1. <span class="citation-address">https://doi.org/10.1234/ish_1</span>.',
    ]);
  });

  it("names the institution if there is no author, and the site for what has no series", () => {
    const articles = [aCited({ authors: [] }), aCited({ authors: [DESK], series: undefined })];

    const cited = articles.map((article) => citeInChicago(toWork(article, ISH)).replace(/, April.*$/, ""));

    assert.deepEqual(cited, [
      "Institute of Small Harbours. 2021. “First Light.” <cite>The Quay</cite>",
      "Tide Desk. 2021. “First Light.” <cite>Institute of Small Harbours</cite>",
    ]);
  });

  it("ends a name and a title with one mark", () => {
    const name = toCitedName({ name: "Jonas Reed Jr.", family: "Reed", given: "Jonas", suffix: "Jr." });
    const junior = { ...JONAS, cited: name };
    const articles = [
      aCited({ title: "Who Lit It?", authors: [junior] }),
      aCited({ title: "Who Lit It?", subtitle: "A Lamp", authors: [MINA, JONAS, DESK] }),
    ];

    const cited = articles.map((article) => citeInChicago(toWork(article, ISH)).replace(/ <cite>.*$/, ""));

    assert.deepEqual(cited, [
      "Reed, Jonas, Jr. 2021. “Who Lit It?”",
      "Oh, Mina, Jonas Reed, and Tide Desk. 2021. “Who Lit It? A Lamp.”",
    ]);
  });

  it("of a Korean publication is Korean", () => {
    const cited = citeInChicago(toWork(KOREAN, ISH));

    assert.equal(
      cited,
      '오미나·한바람. 2021. 「첫 빛: 등대」 <cite>물결</cite>, 4월 1일. <span class="citation-address">https://harbours.example/the-quay/첫-빛/</span>.',
    );
  });

  it("contains no markup from a title or name", () => {
    const author = anAuthor("<b>Oh", "<b>Oh");

    const cited = citeInChicago(toWork(aCited({ title: "<i>&", authors: [author], pages: "<1>" }), ISH));

    assert.doesNotMatch(cited, /<[bi1]>/);
    assert.match(cited, /“&lt;i&gt;&amp;\.”/);
  });
});
