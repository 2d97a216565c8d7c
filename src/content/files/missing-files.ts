import { statSync } from "node:fs";
import { basename, join, posix } from "node:path";
import type { Mend } from "../../model/problem.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import { suggestNearest } from "../suggest.ts";
import { askForFile, openNearFiles, toRelative } from "./near-files.ts";

/** What is wrong with a link that leads nowhere, and which file it may mean. */
export interface BadTarget {
  readonly id: ProblemId;
  readonly fault: string;
  readonly remedy: string;
  readonly nearest?: string | undefined;
  readonly mend?: Mend | undefined;
}

/** Describes links to missing files. */
interface MissingFiles {
  /** @param path of the link's target within the content folder */
  readonly describe: (from: string, written: string, path: string) => BadTarget;
  /** @param path within `public/` */
  readonly describePublic: (written: string, path: string) => BadTarget;
}

const FILE_ENDING = /\.[a-z]\w*$/i;
const TEXT_ENDING = /\.(?:md|markdown|html?)$/i;

/** Whether the ending of a path is that of a file to download, not of a page. */
export function isNoText(path: string): boolean {
  return FILE_ENDING.test(path) && !TEXT_ENDING.test(path);
}

/** @param texts the Markdown files of a corpus, by their paths in Unicode form NFC */
export function openMissingFiles(
  texts: ReadonlyMap<string, string>,
  { contentDir, publicDir }: { readonly contentDir: string; readonly publicDir: string },
): MissingFiles {
  const nearFile = openNearFiles(contentDir);
  const nearPublicFile = openNearFiles(publicDir);
  return { describe, describePublic };

  function describe(from: string, written: string, path: string): BadTarget {
    // Windows separates folders with backslashes.
    const meant = posix.normalize(path.replaceAll("\\", "/"));
    const near = isNoText(meant) ? nearFile(from, meant) : findText(from, meant);
    if (near === undefined && isFolder(join(contentDir, path))) {
      const fault = `The link leads to "${written}", which is a folder.`;
      return { id: "dead-link", fault, remedy: "Link to a file in it." };
    }
    return {
      id: "dead-link",
      fault: `The link leads to "${written}", but there is no such file.`,
      remedy: askForFile(near, path).trimEnd() || "Correct the path, or take the link out.",
    };
  }

  function describePublic(written: string, path: string): BadTarget {
    const nearest = nearPublicFile("", path)?.replace(/^\./, "");
    return {
      id: "dead-link",
      fault: `The link leads to "${written}", where this site has no file.`,
      nearest,
      remedy:
        askForFile(nearest, path).trimEnd() ||
        "Put the file into public/, or beside the article and link to it by its relative path.",
    };
  }

  /** The Markdown file with the nearest name in any folder: a wrong folder is the commonest mistake. */
  function findText(from: string, path: string): string | undefined {
    const exact = [path, `${path}.md`, path.replace(TEXT_ENDING, ".md")].map((one) => texts.get(one));
    const byName = new Map([...texts.values()].map((file) => [basename(file), file]));
    const found =
      exact.find((one) => one !== undefined) ??
      byName.get(suggestNearest(basename(path), byName.keys()) ?? "");
    return found && toRelative(from, found);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
