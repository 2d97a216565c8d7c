import type { Problem } from "../../model/problem.ts";
import { checkFile } from "../check-references.ts";
import { type ContentFile, textsAt } from "../front-matter/content-file.ts";
import { findWritten } from "./file-within.ts";
import type { NamedFile, NamedImage } from "./named-file.ts";
import { openNearFiles } from "./near-files.ts";

/** The files that front matter names, with problems for missing ones. */
export interface FrontMatterFiles {
  readonly images: readonly NamedImage[];
  readonly attachments: readonly NamedFile[];
  readonly problems: readonly Problem[];
}

/** Includes a path in place of a group of keys, which has a problem of its own. */
const IMAGES = ["cover", "photo", "logo"].flatMap((key) => [[key, "src"], [key]]);
const ATTACHMENTS = [["attachments", "*", "file"], ["attachments", "*"], ["attachments"]];

/** Looks for every cover, photo, logo and attachment, also in files that do not fit their schemas. */
export function findFrontMatterFiles(
  contentDir: string,
  sources: readonly Pick<ContentFile, "file" | "document">[],
): FrontMatterFiles {
  const nearFile = openNearFiles(contentDir);
  const find = (steps: readonly string[]) =>
    sources.flatMap((source) =>
      textsAt(source.document.value, steps).map((written) => {
        const problems = checkFile(contentDir, source, written, nearFile);
        const place = { file: source.file, ...source.document.locate(written.path) };
        const path = findWritten(contentDir, source.file, written.text);
        return { path, target: written.text, place, problems, isPortrait: steps[0] === "photo" };
      }),
    );
  const images = IMAGES.flatMap(find);
  const attachments = ATTACHMENTS.flatMap(find);
  const isThere = ({ problems }: { readonly problems: readonly Problem[] }) => problems.length === 0;
  return {
    images: images.filter(isThere).map(({ path, place, isPortrait }) => ({ path, place, isPortrait })),
    attachments: attachments.filter(isThere).map(({ path, target, place }) => ({ path, target, place })),
    problems: [...images, ...attachments].flatMap(({ problems }) => problems),
  };
}
