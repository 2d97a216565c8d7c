import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { slugTags, tagKey } from "../../../src/model/tags.ts";

const slugsOf = (...tags: readonly string[]) => Object.fromEntries(slugTags(tags));

describe("Tags", () => {
  it("are one where they differ only in case, Unicode form, spaces or hyphens", () => {
    const tags = [
      "Tide Tables",
      "tide tables",
      "tide-tables",
      " Tide  Tables",
      "물때 표",
      "물때 표".normalize("NFD"),
    ];

    const keys = new Set(tags.map(tagKey));

    assert.deepEqual([...keys], ["tide-tables", "물때-표"]);
  });

  it("are one whichever middle dot is written", () => {
    const tags = ["한·중", "한ㆍ중", "한・중", "한∙중", "한･중"];

    const keys = new Set(tags.map(tagKey));

    assert.deepEqual([...keys], ["한·중"]);
  });

  it("have addresses of named signs where there is no letter, and none without one, whatever tags there are", () => {
    const [alone, together] = [slugsOf("+"), slugsOf("+", "!!", "…", "🌊", "🌊🌊")];

    assert.deepEqual(alone, { "+": "plus" });
    assert.deepEqual(together, { "+": "plus", "!!": "bang-bang", "…": "", "🌊": "", "🌊🌊": "" });
  });

  it("have plain addresses where no other tag wants them", () => {
    const slugs = slugsOf("C++", "U.S.", "Women's Health", "물때 표", "한·중", "Node.js");

    assert.deepEqual(slugs, {
      "c++": "c",
      "u.s.": "us",
      "women's-health": "womens-health",
      "물때-표": "물때-표",
      한·중: "한중",
      "node.js": "nodejs",
    });
  });

  it("have their signs in their addresses where others want the same", () => {
    const slugs = slugsOf("C", "C++", "C#", "US", "U.S.", "한중", "한·중", "net", ".NET", "R D", "R&D", "rd");

    assert.deepEqual(slugs, {
      c: "c",
      "c++": "c-plus-plus",
      "c#": "c-sharp",
      us: "us",
      "u.s.": "u-s",
      한중: "한중",
      한·중: "한-중",
      net: "net",
      ".net": "dot-net",
      "r-d": "r-d",
      "r&d": "r-and-d",
      rd: "rd",
    });
  });

  it("leave the plain address to none where none is spelt in full by it", () => {
    const slugs = slugsOf("C++", "C#");

    assert.deepEqual(slugs, { "c++": "c-plus-plus", "c#": "c-sharp" });
  });

  it("have numbers in their addresses where their signs do not tell them apart", () => {
    const slugs = slugsOf("US", "U.S.", "U/S", "C", "C++", "C plus plus");

    assert.deepEqual(slugs, {
      us: "us",
      "u.s.": "us-1ojalq7",
      "u/s": "us-lfcum2",
      c: "c",
      "c++": "c-l4ge7k",
      "c-plus-plus": "c-plus-plus",
    });
  });

  it("have the same addresses in whatever order they come", () => {
    const tags = ["C", "C++", "C#", "US", "U.S.", "U/S", "한중", "한·중"];

    const [forth, back] = [tags, tags.toReversed()].map((order) => [...slugTags(order)].toSorted());

    assert.deepEqual(forth, back);
  });
});
