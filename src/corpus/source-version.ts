import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files that decide what front matter is read to, and what is doubtful about it. */
const FILES = [
  "yaml/yaml-document.ts",
  "yaml/yaml-problems.ts",
  "yaml/yaml-texts.ts",
  "control-characters.ts",
  "source-file.ts",
  "front-matter/doubtful-signs.ts",
  "front-matter/doubtful-texts.ts",
  "schema/schema-at.ts",
  "yaml/yaml-text.ts",
  "../domain/fields.ts",
  "../domain/article-schema.ts",
  "../domain/author-schema.ts",
  "../domain/term-schemas.ts",
  "../../node_modules/yaml/package.json",
];

let version: string | undefined;

/** 16 hex digits that change with what a file's front matter is read to. */
export function readSourceVersion(): string {
  version ??= hash("sha256", FILES.map(readSource).join("\0")).slice(0, 16);
  return version;
}

/** Empty for a package that the package manager keeps elsewhere. */
function readSource(name: string): string {
  const path = join(import.meta.dirname, name);
  return name.endsWith(".ts") || existsSync(path) ? readFileSync(path, "utf8") : "";
}
