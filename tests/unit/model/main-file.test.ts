import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findCoverPdf, findMainFile } from "../../../src/model/corpus.ts";
import { oneOfEachFormat } from "../../../src/model/pages/listing.ts";

const file = (name: string, main = false) => ({ file: name, title: name, main });

describe("The publication as a file", () => {
  it("is the one that is marked, else the only PDF, and never the first of several", () => {
    const lists = [
      [file("a.pdf"), file("b.csv", true)],
      [file("a.csv"), file("b.PDF")],
      [file("a.pdf"), file("b.pdf")],
      [file("a.pdf"), file("b.pdf", true)],
      [],
    ];

    const found = lists.map((attachments) => findMainFile({ attachments })?.file);

    assert.deepEqual(found, ["b.csv", "b.PDF", undefined, "b.pdf", undefined]);
  });

  it("has its first page beside the title of a report, if it is a PDF", () => {
    const attachments = [file("a.pdf"), file("b.pdf", true)];

    const found = [
      findCoverPdf({ type: "report", attachments }),
      findCoverPdf({ type: "commentary", attachments }),
      findCoverPdf({ type: "report", attachments: [file("a.pdf"), file("b.csv", true)] }),
    ];

    assert.deepEqual(found, ["b.pdf", undefined, undefined]);
  });

  it("stands for its format in a list of one file of each", () => {
    const listed = oneOfEachFormat(
      ["a.csv", "b.pdf", "c.pdf"].map((href) => ({
        href,
        title: href,
        format: href.slice(2).toUpperCase(),
        bytes: 1,
        isMain: href === "c.pdf",
      })),
    );

    assert.deepEqual(
      listed.map(({ href }) => href),
      ["c.pdf", "a.csv"],
    );
  });
});
