import { statSync } from "node:fs";
import { join } from "node:path";
import { listFolder } from "../disk/list-folder.ts";
import { KINDS, type Kind } from "../domain/corpus.ts";
import type { Problem } from "../domain/problem.ts";
import { didYouMean } from "./suggest.ts";

/** The Markdown files of a content folder by kind, as sorted paths within it with forward slashes. */
export type ContentFiles = Readonly<Record<Kind, readonly string[]>>;

export interface FoundFiles {
  readonly files: ContentFiles;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Finds all files; a Markdown file in a folder of no kind is a problem, since nothing would ever show it. */
export function findContentFiles(contentDir: string): FoundFiles {
  const files: Record<Kind, string[]> = { articles: [], authors: [], series: [], categories: [], pages: [] };
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const file of listMarkdown(contentDir).toSorted()) {
    const folder = file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
    if (isKind(folder)) {
      files[folder].push(file);
    } else {
      const remedy = `${didYouMean(folder, KINDS)}Move it into one of ${KINDS.map((kind) => `${kind}/`).join(", ")}.`;
      problems.push({ file, line: 1, column: 1, message: "The file is in no folder that is read.", remedy });
    }
  }
  return { files, problems: [...findFalseFolders(contentDir), ...problems], warnings };
}

/** What stands in the place of a folder: nothing in it would ever be read. */
function findFalseFolders(contentDir: string): Problem[] {
  return KINDS.filter((kind) => statSync(join(contentDir, kind), { throwIfNoEntry: false })?.isFile()).map(
    (kind) => ({
      file: kind,
      line: 1,
      column: 1,
      message: `This is a file, where the folder ${kind}/ is wanted.`,
      remedy: "Give it another name.",
    }),
  );
}

function listMarkdown(contentDir: string): string[] {
  const start = contentDir.replace(/\/$/, "").length + 1;
  return listFolder(contentDir)
    .files.filter((path) => /\.md$/i.test(path))
    .map((path) => path.slice(start).replaceAll("\\", "/"))
    .filter((file) => !file.split("/").some((part) => part.startsWith(".") || part.startsWith("_")));
}

function isKind(folder: string): folder is Kind {
  return (KINDS as readonly string[]).includes(folder);
}
