import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";

const SOURCE = join(import.meta.dirname, "../../src");
const ANYWHERE = Symbol("may import Node");

/** What each folder of `src` may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly (string | symbol)[]>> = {
  domain: [],
  disk: [ANYWHERE],
  threads: [ANYWHERE],
  safety: [ANYWHERE],
  images: ["domain", "disk", "safety", ANYWHERE],
  markdown: ["domain", "disk", "threads", ANYWHERE],
  corpus: ["domain", "disk", "markdown", ANYWHERE],
  search: ["domain", "disk", "threads", ANYWHERE],
  build: ["domain", "disk", "corpus", "markdown", "images", "safety", "search", "data", "threads", ANYWHERE],
  commands: ["domain", "disk", "corpus", "build", "search", ANYWHERE],
  data: ["domain", "disk", "corpus", "markdown", "images", ANYWHERE],
  components: ["domain", "images", "search", "styles"],
  layouts: ["domain", "components", "styles"],
  pages: ["domain", "data", "components", "layouts", "styles"],
};

interface Import {
  readonly file: string;
  readonly from: string;
  /** The folder or package. */
  readonly to: string;
  /** The file within `src`; the name of a package. */
  readonly path: string;
}

function listFiles(): string[] {
  return globSync("**/*.{ts,astro,mjs,css}", { cwd: SOURCE })
    .filter((file) => !file.endsWith(".d.ts"))
    .toSorted();
}

function listImports(): Import[] {
  return listFiles().flatMap((file) => {
    const source = readFileSync(join(SOURCE, file), "utf8");
    const specifiers = [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g)].map(
      (match) => match[1] ?? "",
    );
    return specifiers.map((specifier) => {
      const local = specifier.startsWith(".");
      const to = local ? relative(SOURCE, join(SOURCE, dirname(file), specifier)) : specifier;
      return { file, from: folderOf(file), to: local ? folderOf(to) : to, path: to };
    });
  });
}

function folderOf(file: string): string {
  return file.replaceAll("\\", "/").split("/")[0] ?? "";
}

describe("The source", () => {
  it("imports one way, between the folders that may", () => {
    const backwards = listImports()
      .filter(({ from, to }) => from !== to && to in MAY_IMPORT)
      .filter(({ from, to }) => !MAY_IMPORT[from]?.includes(to))
      .map(({ file, to }) => `${file} imports from ${to}/`);

    assert.deepEqual(backwards, []);
  });

  it("keeps Node out of what is pure and out of what is seen", () => {
    const strays = listImports()
      .filter(({ from, to }) => to.startsWith("node:") && !MAY_IMPORT[from]?.includes(ANYWHERE))
      .map(({ file, to }) => `${file} imports ${to}`);

    assert.deepEqual(strays, []);
  });

  it("gives pages what they show through one door, and the bodies", () => {
    const doors = listImports().filter(({ from, to }) => from === "pages" && to === "data");

    assert.deepEqual(
      new Set(doors.map(({ path }) => path)),
      new Set(["data/page-source.ts", "data/body.ts"]),
    );
  });

  it("has no file past 200 lines", () => {
    const long = listFiles().filter(
      (file) => readFileSync(join(SOURCE, file), "utf8").split("\n").length > 201,
    );

    assert.deepEqual(long, []);
  });

  it("knows every folder that it has", () => {
    const unknown = new Set(
      listFiles()
        .map(folderOf)
        .filter((folder) => !(folder in MAY_IMPORT) && !["styles", "env.d.ts"].includes(folder)),
    );

    assert.deepEqual([...unknown], []);
  });
});
