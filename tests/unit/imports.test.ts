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
  build: [
    "domain",
    "disk",
    "corpus",
    "markdown",
    "images",
    "safety",
    "search",
    "data",
    "render",
    "threads",
    ANYWHERE,
  ],
  commands: ["domain", "disk", "corpus", "build", "preview", "render", "search", ANYWHERE],
  data: ["domain", "disk", "corpus", "markdown", "images", ANYWHERE],
  preview: ["domain", "disk", "corpus", "markdown", "images", "data", "render", "templates", ANYWHERE],
  render: ["domain", "disk", "data", "templates", "threads", ANYWHERE],
  components: ["domain", "images", "search", "styles"],
  layouts: ["domain", "components", "styles"],
  templates: ["domain", "components", "layouts", "styles"],
  pages: ["data", "templates"],
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

  it("imports of Astro and Vite what their documentation names, and no more", () => {
    const ASTRO = /^(?:astro|vite|rolldown)(?:[:/]|$)/;
    const imported = listImports().filter(({ path }) => ASTRO.test(path));

    // https://docs.astro.build/en/reference/: programmatic API, Adapter API, Integration API, middleware.
    assert.deepEqual(
      [...new Set(imported.map(({ file, path }) => `${file}: ${path}`))],
      [
        "commands/dev.ts: astro",
        "preview/middleware.ts: astro",
        "preview/serve-preview.ts: astro",
        "preview/serve-preview.ts: vite",
        "preview/serve-site.ts: vite",
        "render/adapter.ts: astro",
        "render/bundle-process.ts: astro",
        "render/server.ts: astro/app/entrypoint",
      ],
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
        .filter((folder) => !(folder in MAY_IMPORT) && !["styles"].includes(folder)),
    );

    assert.deepEqual([...unknown], []);
  });
});
