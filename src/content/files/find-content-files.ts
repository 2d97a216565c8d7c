import { basename } from "node:path";
import { type ListedFolder, listFolder } from "../../disk/list-folder.ts";
import { KINDS, type Kind } from "../../model/corpus.ts";
import type { Problem } from "../../model/problem.ts";
import { didYouMean } from "../suggest.ts";
import { isFileWithin } from "./file-within.ts";
import { findTwins } from "./twin-names.ts";

/** The Markdown files of a content folder by kind: sorted paths within it, with forward slashes. */
export type ContentFiles = Readonly<Record<Kind, readonly string[]>>;

interface FoundFiles {
  readonly files: ContentFiles;
  /** The other files in those folders. */
  readonly others: readonly string[];
  readonly problems: readonly Problem[];
}

export const MARKDOWN = /\.(?:md|markdown)$/i;

/** Finds all files. A Markdown file in any other folder is a problem, since no page would show it. */
export function findContentFiles(contentDir: string): FoundFiles {
  const files: Record<Kind, string[]> = { articles: [], authors: [], series: [], categories: [], pages: [] };
  const others: string[] = [];
  const listed = listFolder(contentDir);
  const toPaths = pathsWithin(contentDir);
  const found = toPaths(listed.files).toSorted();
  const problems: Problem[] = [...checkLinks(contentDir, listed, toPaths), ...findTwins(found)];
  const strays = new Set(problems.map(({ file }) => file));
  for (const file of found) {
    const kind = kindOf(file);
    if (kind !== undefined && MARKDOWN.test(file)) {
      if (!strays.has(file)) files[kind].push(file);
    } else if (kind !== undefined) {
      others.push(file);
    } else if (MARKDOWN.test(file)) {
      const folder = file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
      const remedy = `${didYouMean(folder, KINDS)}Move it into one of ${KINDS.map((one) => `${one}/`).join(", ")}.`;
      const message = "The file is not in a folder that Offprint reads.";
      problems.push({ file, ...START, id: "misplaced-file", message, remedy });
    }
  }
  const folders = found
    .filter((file) => (KINDS as readonly string[]).includes(file))
    .map(describeFalseFolder);
  return { files, others, problems: [...folders, ...problems] };
}

/** The problem of a file in place of a kind's folder. */
function describeFalseFolder(file: string): Problem {
  const message = `This is a file, but has to be the folder ${file}/.`;
  return { file, ...START, id: "not-a-folder", message, remedy: "Give it another name." };
}

const START = { line: 1, column: 1 };

/** Turns paths into those within the content folder, without files and folders that begin with a full stop or underscore. */
function pathsWithin(contentDir: string) {
  const start = contentDir.replace(/\/$/, "").length + 1;
  return (paths: readonly string[]): string[] =>
    paths.map((path) => path.slice(start)).filter((file) => !/(?:^|\/)[._]/.test(file));
}

/** Reports symbolic links that are not followed. */
function checkLinks(
  contentDir: string,
  { links, loops }: ListedFolder,
  toPaths: (paths: readonly string[]) => string[],
): Problem[] {
  const toRead = (paths: readonly string[]) => toPaths(paths).filter(isOfKind);
  const select = (goal: (typeof links)[number]["leadsTo"]) =>
    toRead(links.filter(({ leadsTo }) => leadsTo === goal).map(({ path }) => path));
  const describe =
    (message: string, remedy: string) =>
    (file: string): Problem => ({
      file,
      ...START,
      id: "bad-symlink",
      message,
      remedy,
    });
  return [
    ...toRead(loops).map(
      describe("The symbolic link leads to a folder that contains it, so it is not followed.", "Remove it."),
    ),
    ...select("nowhere")
      .filter((file) => MARKDOWN.test(file) || !basename(file).includes("."))
      .map(
        describe(
          "The symbolic link leads nowhere.",
          "Put the file or folder itself in its place, or remove the link.",
        ),
      ),
    ...select("a file")
      .filter((file) => MARKDOWN.test(file) && !isFileWithin(contentDir, file))
      .map(
        describe(
          "The file is a symbolic link that leads out of the content folder.",
          "Replace it with the file itself, or link to a file in the content folder.",
        ),
      ),
    ...select("a folder outside").map(
      describe(
        "The folder is a symbolic link that leads out of the content folder, so it is not followed.",
        "Replace it with the folder itself, or link to one in the content folder.",
      ),
    ),
  ];
}

/** Whether a path is in the folder of a kind, or is that folder. */
function isOfKind(path: string): boolean {
  return kindOf(`${path}/`) !== undefined;
}

function kindOf(file: string): Kind | undefined {
  return KINDS.find((kind) => file.startsWith(`${kind}/`));
}
