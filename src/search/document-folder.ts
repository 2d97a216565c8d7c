import { closeSync, mkdirSync, opendirSync, openSync } from "node:fs";
import { join } from "node:path";

/** How many names are asked of the system at once. */
const AT_ONCE = 1024;

/** The documents of a shard in a folder of their own, as Pagefind reads them. */
export interface DocumentFolder {
  /** The name of the file that the next document is to be written into. */
  readonly next: () => string;
}

/**
 * Makes a folder for documents. Pagefind numbers them as the system lists them, which is in no order that can be asked
 * for; so empty files are made first, and the documents are written into them as they are listed.
 *
 * @param count how many documents there are at most; a file that none was written into is not indexed
 */
export function openDocumentFolder(folder: string, count: number): DocumentFolder {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) closeSync(openSync(join(folder, `${index}.html`), "wx"));
  const names = listFiles(folder);
  let next = 0;
  return {
    next: () => {
      const name = names[next++];
      if (name === undefined) throw new Error(`There are more than ${count} documents.`);
      return name;
    },
  };
}

/** The names of a folder in the order of the system; `readdir` of Node would sort them. */
function listFiles(folder: string): readonly string[] {
  const names: string[] = [];
  const opened = opendirSync(folder, { bufferSize: AT_ONCE });
  try {
    for (let entry = opened.readSync(); entry; entry = opened.readSync()) names.push(entry.name);
  } finally {
    opened.closeSync();
  }
  return names;
}
