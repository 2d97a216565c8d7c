import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";

const SOURCE = join(import.meta.dirname, "../../src");
const ANYWHERE = Symbol("may import Node");

/** What each folder of `src` may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly (string | symbol)[]>> = {
  model: [],
  disk: [ANYWHERE],
  cache: ["disk", ANYWHERE],
  workers: ["cache", ANYWHERE],
  safety: [ANYWHERE],
  images: ["model", "disk", "cache", "safety", "workers", ANYWHERE],
  markdown: ["model", "disk", "cache", "workers", ANYWHERE],
  content: ["model", "disk", "cache", "markdown", ANYWHERE],
  search: ["model", "disk", "cache", "markdown", "workers", ANYWHERE],
  views: ["model", "disk", "cache", "content", "markdown", "images", ANYWHERE],
  render: ["model", "disk", "cache", "views", "templates", "workers", ANYWHERE],
  site: [
    "model",
    "disk",
    "cache",
    "content",
    "markdown",
    "images",
    "safety",
    "search",
    "views",
    "render",
    "workers",
    ANYWHERE,
  ],
  preview: [
    "model",
    "disk",
    "cache",
    "content",
    "markdown",
    "images",
    "views",
    "render",
    "templates",
    ANYWHERE,
  ],
  cli: ["model", "disk", "cache", "content", "site", "preview", "render", "search", ANYWHERE],
  pages: ["views", "templates"],
  templates: ["model", "components", "layouts", "styles"],
  layouts: ["model", "components", "styles"],
  components: ["model", "images", "search", "styles"],
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
        "cli/dev.ts: astro",
        "preview/middleware.ts: astro",
        "preview/serve-preview.ts: astro",
        "preview/serve-preview.ts: vite",
        "preview/serve-site.ts: vite",
        "render/adapter.ts: astro",
        "render/bundle-templates.ts: astro",
        "render/server.ts: astro/app/entrypoint",
      ],
    );
  });

  it("starts processes and pools of threads in one place each", () => {
    const starters = listImports().filter(({ path }) => /^(?:node:child_process|piscina)$/.test(path));

    assert.deepEqual(
      starters.map(({ file, path }) => `${file}: ${path}`),
      [
        // Asks Git.
        "cli/check/compare-with.ts: node:child_process",
        "workers/open-process.ts: node:child_process",
        "workers/open-threads.ts: piscina",
      ],
    );
  });

  it("has no file past 200 lines", () => {
    const long = listFiles().filter(
      (file) => readFileSync(join(SOURCE, file), "utf8").split("\n").length > 201,
    );

    assert.deepEqual(long, []);
  });

  it("has at most 15 files in a folder", () => {
    const files = Map.groupBy(listFiles(), (file) => dirname(file));
    const full = [...files.keys()].filter((folder) => files.get(folder)!.length > 15);

    assert.deepEqual(full, []);
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
