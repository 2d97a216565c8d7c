import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stripHidden } from "../../../../../src/search/pagefind/words/hidden-sign.ts";
import { openHiding } from "../../../../../src/search/pagefind/words/hide-words.ts";

const hide = (html: string, language = "en") =>
  openHiding(language)({ url: "/", html, meta: {}, filters: {}, sorts: {} }).html;

describe("Words that are hidden behind others", () => {
  for (const [what, html, hidden] of [
    [
      "nouns within Korean compounds",
      "<div>한미동맹이 왔다</div>",
      "<div>한미동맹이|~|미동맹|~|동맹 왔다</div>",
    ],
    [
      "compounds within others",
      "<b>sea-level-rise</b>",
      "<b>sea-level-rise|~|sealevelrise|~|sealevel|~|levelrise</b>",
    ],
    ["a plain way of writing", "2019–2021", "2019–2021|~|20192021|~|2019-2021"],
    [
      "the parts of what other signs part",
      "(Slides)—Google",
      "(Slides)—Google|~|slidesgoogle|~|Slides)-Google",
    ],
    ["nothing behind plain words", "Don’t ask “why”: sea-level", "Don’t ask “why”: sea-level"],
  ] as const) {
    it(`are ${what}, and are taken off again`, () => {
      assert.equal(hide(html), hidden);
      assert.equal(stripHidden(hidden), html);
    });
  }

  it("keep the full stop of a text, and get no second one", () => {
    assert.equal(hide("한미동맹이."), "한미동맹이.|~|미동맹|~|동맹|~|");
    assert.equal(
      stripHidden("한미동맹이.|~|미동맹|~|동맹|~| <mark>반도체법|~|도체법.</mark>"),
      "한미동맹이. <mark>반도체법.</mark>",
    );
  });

  it("are none in languages without spaces", () => {
    assert.equal(hide("sea-level-rise 2019–2021", "ja"), "sea-level-rise 2019–2021");
  });
});
