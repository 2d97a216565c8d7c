import type { ArticleMatter } from "../domain/article-schema.ts";
import { type Kind, SINGULAR } from "../domain/corpus.ts";
import type { Problem } from "../domain/problem.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import { isFileWithin } from "./file-within.ts";
import type { ReadEntry } from "./read-entries.ts";
import { didYouMean } from "./suggest.ts";
import type { Path } from "./yaml-document.ts";

/** Ids by kind, of the files that are there, whether or not they are in order. */
export type KnownIds = Readonly<Record<Kind, ReadonlySet<string>>>;

/** The problems of ids in an article's front matter that name no file. */
export function checkIds(article: ReadEntry<ArticleMatter>, known: KnownIds): Problem[] {
  const { authors, series, categories, translationOf } = article.matter;
  const check = (kind: Kind, id: string | undefined, path: Path): Problem[] => {
    if (id === undefined || known[kind].has(id.normalize("NFC"))) return [];
    const message = `${String(path[0])}: there is no ${SINGULAR[kind]} "${id}".`;
    const suggestion = didYouMean(id, known[kind]);
    const remedy = `${suggestion}${suggestion ? "Otherwise" : "Name one that there is, or"} add ${kind}/${id}.md.`;
    return [{ file: article.file, ...article.document.locate(path), message, remedy }];
  };
  return [
    ...authors.flatMap((id, index) => check("authors", id, ["authors", index])),
    ...check("series", series, ["series"]),
    ...categories.flatMap((id, index) => check("categories", id, ["categories", index])),
    ...check("articles", translationOf, ["translationOf"]),
    ...(translationOf === article.id ? [describeLoop(article)] : []),
  ];
}

function describeLoop(article: ReadEntry<ArticleMatter>): Problem {
  const place = { file: article.file, ...article.document.locate(["translationOf"]) };
  return {
    ...place,
    message: "translationOf: the article names itself.",
    remedy: "Name the article that this one translates.",
  };
}

/** The problem of a path in front matter that leads to no file, or out of the content folder. */
export function checkFile(
  contentDir: string,
  entry: Pick<ReadEntry<unknown>, "file" | "document">,
  target: string,
  path: Path,
): Problem[] {
  const label = path.filter((step) => typeof step === "string").join(".");
  const place = { file: entry.file, ...entry.document.locate(path) };
  const resolved = resolveRelative(entry.file, target);
  if (resolved.startsWith("../") || target.startsWith("/")) {
    const remedy = "Write a path relative to this file, to a file in the content folder.";
    return [{ ...place, message: `${label}: "${target}" is outside the content folder.`, remedy }];
  }
  if (isFileWithin(contentDir, resolved)) return [];
  return [
    {
      ...place,
      message: `${label}: there is no file "${target}".`,
      remedy: `Put it at ${resolved}, or mend the path.`,
    },
  ];
}
