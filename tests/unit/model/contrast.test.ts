import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { contrast, mixColours } from "../../../src/model/contrast.ts";
import { siteSchema } from "../../../src/model/schemas/site-schema.ts";
import { PAPERS, type Scheme, toPanel } from "../../../src/model/schemas/theme-schema.ts";
import { aCorpus } from "../../support/articles.ts";

const panelOf = (scheme: Scheme) => toPanel(PAPERS[scheme].paper, scheme);

describe("Contrast", () => {
  it("is that of WCAG, whichever colour comes first", () => {
    const pairs = [
      ["#000000", "#ffffff"],
      ["#ffffff", "#000000"],
      ["#777777", "#ffffff"],
      ["#767676", "#FFFFFF"],
      ["#0000ff", "#ffffff"],
      ["#ff0000", "#ffffff"],
      ["#8c2f1b", "#8c2f1b"],
    ] as const;

    const ratios = pairs.map(([one, other]) => contrast(one, other).toFixed(2));

    assert.deepEqual(ratios, ["21.00", "21.00", "4.48", "4.54", "8.59", "4.00", "1.00"]);
  });

  it("is measured on the papers of the style sheet", () => {
    const tokens = readFileSync(join(import.meta.dirname, "../../../src/styles/tokens.css"), "utf8");

    const panel = /--panel: light-dark\(.*(#\w{6})\), .*(#\w{6})\)\)/.exec(tokens)?.slice(1);

    assert.deepEqual(panel, [panelOf("light"), panelOf("dark")]);
  });

  it("falls as one colour is mixed into the other", () => {
    const mixed = [0, 0.25, 1].map((share) => mixColours("#ffffff", "#000080", share));

    assert.deepEqual(mixed, ["#ffffff", "#bfbfdf", "#000080"]);
  });

  it("of the default accent is enough on both papers", () => {
    const { accent } = siteSchema.parse({ ...aCorpus([]).site, theme: undefined, images: undefined }).theme;

    const ratios = [contrast(accent.light, panelOf("light")), contrast(accent.dark, panelOf("dark"))];

    assert.deepEqual(
      ratios.filter((ratio) => ratio < 4.5),
      [],
    );
  });
});
