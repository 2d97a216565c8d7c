import { type ContentFiles, writeIn } from "./content-folder.ts";
import { DATED_SITE } from "./dated-archive.ts";

/** An archive of four shards, before and after edits in two shards. One edit lengthens a title. */
export const VERSIONS = {
  first: DATED_SITE,
  second: {
    ...DATED_SITE,
    ...edit("articles/2009/note-2009.md", "nothing more.", "a lantern more."),
    ...edit("articles/2023/note-2023.md", "title: Harbour Note 2023", "title: A Longer Harbour Note of 2023"),
  },
} satisfies Record<string, ContentFiles>;
export type Version = keyof typeof VERSIONS;

/** Turns a content folder from one version into the other. Writes only the files that differ. */
export function changeTo(contentDir: string, version: Version): void {
  for (const [file, content] of Object.entries(VERSIONS[version]))
    if (content !== undefined && VERSIONS.first[file] !== VERSIONS.second[file])
      writeIn(contentDir, file, content);
}

function edit(file: string, text: string, other: string): ContentFiles {
  const content = DATED_SITE[file];
  if (typeof content !== "string" || !content.includes(text)) throw new Error(`${file} has no “${text}”.`);
  return { [file]: content.replace(text, other) };
}
