import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeText, splitSource } from "../../../../src/content/sources/source-file.ts";
import { parseYaml } from "../../../../src/content/yaml/yaml-document.ts";

describe("A file", () => {
  it("is read as UTF-8, with any line endings, with or without a byte order mark", () => {
    const files = ["a\nb\n", "a\r\nb\r\n", "a\rb\r", "\uFEFFa\nb\n"].map((text) => Buffer.from(text));

    const texts = files.map((bytes) => decodeText("a.md", bytes));

    assert.deepEqual(texts, Array(4).fill({ text: "a\nb\n" }));
  });

  it("is split into front matter and body, each with its first line", () => {
    const texts = [
      "---\ntitle: One\n---\n\nText.\n",
      "---  \n---\nText with\n---\na rule.",
      "---\ntitle: One\n---",
    ];

    const split = texts.map((text) => splitSource("a.md", text));

    assert.deepEqual(split, [
      { source: { frontMatter: "title: One", frontMatterLine: 2, body: "\nText.\n", bodyLine: 4 } },
      { source: { frontMatter: "", frontMatterLine: 2, body: "Text with\n---\na rule.", bodyLine: 3 } },
      { source: { frontMatter: "title: One", frontMatterLine: 2, body: "", bodyLine: 4 } },
    ]);
  });
});

describe("A value of YAML", () => {
  it("is found at its line and column in the file, and its key too", () => {
    const text = "title: One\ncover:\n  alt: A lamp\ntags: [a, b]\ncorrections:\n  - date: x\n  - date: y\n";
    const parsed = parseYaml("a.md", text, 2);
    assert.ok("document" in parsed);

    const places = [["title"], ["cover", "alt"], ["tags", 1], ["corrections", 1, "date"]].map((path) => [
      parsed.document.locate(path),
      parsed.document.locate(path, "key"),
    ]);

    assert.deepEqual(places, [
      [
        { line: 2, column: 8 },
        { line: 2, column: 1 },
      ],
      [
        { line: 4, column: 8 },
        { line: 4, column: 3 },
      ],
      [
        { line: 5, column: 11 },
        { line: 5, column: 11 },
      ],
      [
        { line: 8, column: 11 },
        { line: 8, column: 5 },
      ],
    ]);
  });

  it("is located at the nearest thing around it if it is missing", () => {
    const parsed = parseYaml("a.md", "title: One\ncover:\n  src: a.png\n", 2);
    assert.ok("document" in parsed);

    const places = [["date"], ["cover", "alt"], ["cover", "src", "x"]].map((path) =>
      parsed.document.locate(path),
    );

    assert.deepEqual(places, [
      { line: 2, column: 1 },
      { line: 4, column: 3 },
      { line: 4, column: 8 },
    ]);
  });

  it("stays text if it looks like a date", () => {
    const parsed = parseYaml("a.md", "day: 2021-04-01\nminute: 2021-04-01T10:00\nyear: 2021\n", 1);

    const value = "document" in parsed ? parsed.document.value : undefined;

    assert.deepEqual(value, { day: "2021-04-01", minute: "2021-04-01T10:00", year: "2021" });
  });
});
