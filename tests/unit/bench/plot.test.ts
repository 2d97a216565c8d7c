import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contrast } from "../../../src/model/contrast.ts";
import { drawPlot } from "../../bench/plot/draw-plot.ts";
import { LINE_STYLES } from "../../bench/plot/line-styles.ts";
import { logScale, spreadApart, stepsAround } from "../../bench/plot/scale.ts";
import { aReport, aResult } from "../../support/bench-report.ts";

describe("A logarithmic scale", () => {
  it("puts equal ratios at equal distances", () => {
    const scale = logScale([1, 100], [0, 50]);

    const places = [1, 10, 100].map(scale).map(Math.round);

    assert.deepEqual(places, [0, 25, 50]);
  });

  it("has steps that hold all values", () => {
    const lists = [[0.3, 4], [2, 7, 219], [5]];

    const steps = lists.map(stepsAround);

    assert.deepEqual(steps, [
      [0.2, 0.5, 1, 2, 5],
      [1, 2, 5, 10, 20, 50, 100, 200, 500],
      [2, 5, 10],
    ]);
  });
});

describe("Labels", () => {
  it("are moved apart in their order and stay within the plot", () => {
    const lists = [
      [10, 50],
      [12, 10, 11],
      [95, 100, 99],
    ];

    const spread = lists.map((places) => spreadApart(places, 10, 100));

    assert.deepEqual(spread, [
      [10, 50],
      [30, 10, 20],
      [80, 100, 90],
    ]);
  });
});

describe("The plot", () => {
  it("has a line for each case that was measured, and says where one fails", () => {
    const report = aReport([
      aResult(630, "offprint-cold", 5),
      aResult(630, "hugo-cold", 3),
      aResult(6325, "offprint-cold", 20),
      { ...aResult(6325, "hugo-cold"), failed: "took over 60 s" },
    ]);

    const plot = drawPlot(report);

    const labels = [...plot.matchAll(/class="label">([^<]*)</g)].map(([, label]) => label);
    const counts = [...plot.matchAll(/<circle /g)].length;
    assert.deepEqual(labels, [
      "Offprint, cold",
      "Hugo, cold, fails at 6,325",
      "Offprint, cold",
      "Hugo, cold, fails at 6,325",
    ]);
    assert.equal(counts, 6);
    assert.doesNotMatch(plot, /NaN|undefined|Infinity/);
  });

  it("of a single size can be drawn", () => {
    const plot = drawPlot(aReport([aResult(630, "hugo-cold", 3)]));

    assert.doesNotMatch(plot, /NaN|undefined|Infinity/);
  });

  it("has a legible colour for every line, on light and on dark paper", () => {
    const styles = Object.values(LINE_STYLES);

    const faint = styles.filter(
      ({ light, dark }) => contrast(light, "#ffffff") < 4.5 || contrast(dark, "#16181b") < 4.5,
    );

    assert.notEqual(styles.length, 0);
    assert.deepEqual(faint, []);
  });
});
