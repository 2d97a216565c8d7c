import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The packages that decide what HTML a body becomes, with those that they bring along. */
const PACKAGES = [
  "github-slugger",
  "hast-util-from-parse5",
  "hast-util-raw",
  "hast-util-sanitize",
  "hast-util-to-html",
  "mdast-util-from-markdown",
  "mdast-util-gfm",
  "mdast-util-gfm-autolink-literal",
  "mdast-util-gfm-footnote",
  "mdast-util-gfm-table",
  "mdast-util-to-hast",
  "micromark",
  "micromark-core-commonmark",
  "micromark-extension-cjk-friendly",
  "micromark-extension-cjk-friendly-gfm-strikethrough",
  "micromark-extension-cjk-friendly-util",
  "micromark-extension-gfm",
  "micromark-extension-gfm-autolink-literal",
  "micromark-extension-gfm-footnote",
  "micromark-extension-gfm-strikethrough",
  "micromark-extension-gfm-table",
  "micromark-extension-gfm-task-list-item",
  "parse5",
  "rehype-raw",
  "rehype-slug",
  "remark-cjk-friendly",
  "remark-cjk-friendly-gfm-strikethrough",
  "remark-gfm",
  "remark-parse",
  "remark-rehype",
  "unified",
];

let version: string | undefined;

/** 16 hex digits that change with the source of this folder and with the packages of the chain. */
export function readPipelineVersion(): string {
  version ??= computeVersion(import.meta.dirname);
  return version;
}

function computeVersion(folder: string): string {
  const hash = createHash("sha256");
  const sources = readdirSync(folder, { encoding: "utf8", recursive: true }).filter((name) =>
    name.endsWith(".ts"),
  );
  for (const name of sources.toSorted())
    hash.update(`${name}\0${readFileSync(join(folder, name), "utf8")}\0`);
  const modules = join(folder, "..", "..", "node_modules");
  for (const name of PACKAGES) hash.update(`${name}@${readVersion(modules, name)}\0`);
  return hash.digest("hex").slice(0, 16);
}

/** Empty for a package that the package manager keeps elsewhere. */
function readVersion(modules: string, name: string): string {
  try {
    return String(JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version);
  } catch {
    return "";
  }
}
