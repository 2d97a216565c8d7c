import { basename } from "node:path";
import type { Problem } from "../../model/problem.ts";
import { isAddress } from "../../model/schemas/type-fields.ts";
import { type ContentFile, type PlacedText, problemAt, textsAt } from "../front-matter/content-file.ts";
import { quote } from "../yaml/show-value.ts";
import { findWritten, isFileWithin } from "./file-within.ts";
import type { NamedFile, NamedImage } from "./named-file.ts";
import { askForFile, type NearFile, openNearFiles } from "./near-files.ts";

/** The files that front matter names, with problems for missing ones. */
export interface FrontMatterFiles {
  readonly images: readonly NamedImage[];
  readonly attachments: readonly NamedFile[];
  readonly problems: readonly Problem[];
}

/** Includes a path in place of a group of keys, which has a problem of its own. */
const IMAGES = [
  ...["cover", "photo", "logo", "shareImage"].flatMap((key) => [[key, "src"], [key]]),
  ["logo", "dark"],
  ["icon"],
];
const ATTACHMENTS = [["attachments", "*", "file"], ["attachments", "*"], ["attachments"]];
/** A recording may be elsewhere too. */
const RECORDINGS = [["media", "src"], ["media"]];

/** Looks for every cover, photo, logo and attachment, also in files that do not fit their schemas. */
export function findFrontMatterFiles(
  contentDir: string,
  sources: readonly Pick<ContentFile, "file" | "document">[],
): FrontMatterFiles {
  const nearFile = openNearFiles(contentDir);
  const find = (steps: readonly string[]) =>
    sources.flatMap((source) =>
      textsAt(source.document.value, steps).flatMap((written) => {
        if (steps[0] === "media" && isAddress(written.text)) return [];
        const problems = checkFile(contentDir, source, written, nearFile);
        const place = { file: source.file, ...source.document.locate(written.path) };
        const path = findWritten(contentDir, source.file, written.text);
        return [
          {
            path,
            target: written.text,
            place,
            problems,
            isPortrait: steps[0] === "photo",
            isIcon: steps[0] === "icon",
          },
        ];
      }),
    );
  const images = IMAGES.flatMap(find);
  const attachments = ATTACHMENTS.flatMap(find);
  const recordings = RECORDINGS.flatMap(find);
  const isThere = ({ problems }: { readonly problems: readonly Problem[] }) => problems.length === 0;
  return {
    images: images.filter(isThere).map(({ target: _, problems: __, ...image }) => image),
    attachments: [...attachments, ...recordings]
      .filter(isThere)
      .map(({ path, target, place }) => ({ path, target, place })),
    problems: [...images, ...attachments, ...recordings].flatMap(({ problems }) => problems),
  };
}

/** Reports a path in front matter that leads to no file, or out of the content folder. */
function checkFile(
  contentDir: string,
  entry: Pick<ContentFile, "file" | "document">,
  { path, text: target }: PlacedText,
  nearFile: NearFile,
): Problem[] {
  if (target.trim() === "") return [];
  if (/^(https?:)?\/\//i.test(target)) {
    const name = basename(target.replace(/[?#].*$/, ""));
    return [
      problemAt(entry, path, {
        id: "unknown-file",
        message: `${quote(target)} is a web address, but has to be a file in the content folder.`,
        remedy: `Save the file beside this one, and write its path: ./${name}.`,
      }),
    ];
  }
  const resolved = findWritten(contentDir, entry.file, target);
  const isOutside = resolved.startsWith("../") || target.startsWith("/");
  if (!isOutside && isFileWithin(contentDir, resolved)) return [];
  const question = askForFile(nearFile(entry.file, resolved), resolved);
  if (isOutside) {
    const remedy = `${question}Write a path relative to this file, to a file in the content folder.`;
    const message = `${quote(target)} is outside the content folder.`;
    return [problemAt(entry, path, { id: "unknown-file", message, remedy })];
  }
  const put = question
    ? `Otherwise put it at ${resolved}.`
    : resolved.length > 160
      ? "Correct the path."
      : `Put it at ${resolved}, or correct the path.`;
  const message = `there is no file ${quote(target)}.`;
  return [problemAt(entry, path, { id: "unknown-file", message, remedy: question + put })];
}
