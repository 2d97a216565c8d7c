import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { authorAddress, categoryAddress, pageAddress, seriesAddress } from "../domain/addresses.ts";
import type { Corpus } from "../domain/corpus.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import { type AddressBook, articleAddress, fold } from "./check-addresses.ts";
import { isFileWithin } from "./file-within.ts";
import { openNearFiles } from "./near-files.ts";
import { suggestNearest } from "./suggest.ts";

/** Where a link of a body leads: an address, or the fault that it leads nowhere. */
export type Destination =
  | { readonly address: string; readonly fragment: string; readonly file?: string | undefined }
  | { readonly copy: string; readonly fragment: string }
  | { readonly fault: string; readonly remedy: string; readonly nearest?: string | undefined };

/** Resolves what links of bodies name; built once for a corpus. */
export interface LinkResolver {
  /** @param from the file, within the content folder, that the link stands in */
  readonly resolve: (from: string, target: string) => Destination;
  readonly addressOf: (file: string) => string | undefined;
}

export function createLinkResolver(
  corpus: Corpus,
  book: AddressBook,
  folders: { readonly contentDir: string; readonly publicDir: string },
): LinkResolver {
  const byFile = new Map<string, string>();
  for (const article of corpus.articles) byFile.set(article.file, articleAddress(article, corpus));
  for (const one of corpus.series) byFile.set(one.file, seriesAddress(one.id));
  for (const one of corpus.categories) byFile.set(one.file, categoryAddress(one.id));
  for (const one of corpus.authors) byFile.set(one.file, authorAddress(one.id));
  for (const one of corpus.pages) byFile.set(one.file, pageAddress(one.id));
  const filesByAddress = new Map([...byFile].map(([file, address]) => [fold(address), file]));
  const nearFile = openNearFiles(folders.contentDir);

  return { addressOf: (file) => byFile.get(file), resolve };

  function resolve(from: string, target: string): Destination {
    const [, written = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(decode(target)) ?? [];
    if (written === "") return { address: byFile.get(from) ?? "/", fragment, file: from };
    return written.startsWith("/") ? resolveAddress(written, fragment) : resolveFile(from, written, fragment);
  }

  function resolveAddress(written: string, fragment: string): Destination {
    const address = /\.[a-z\d]+$/i.test(written) || written.endsWith("/") ? written : `${written}/`;
    const known = book.has(fold(address)) || /^.*\/page\/\d+\/$/.test(address);
    if (known) return { address, fragment, file: filesByAddress.get(fold(address)) };
    if (isFile(join(folders.publicDir, written))) return { address: written, fragment };
    const nearest = suggestNearest(address, book.keys());
    const remedy = "Link to the Markdown file by its relative path, which works on the code host too.";
    const fault = `The link leads to "${written}", where this site has no page.`;
    return { fault, nearest, remedy: nearest ? `Did you mean "${nearest}"? ${remedy}` : remedy };
  }

  function resolveFile(from: string, written: string, fragment: string): Destination {
    const path = resolveRelative(from, written);
    if (path.startsWith("../")) {
      return {
        fault: `The link leads to "${written}", outside the content folder.`,
        remedy: "Link to a file in the content folder, or to a whole web address.",
      };
    }
    const address = byFile.get(path);
    if (address !== undefined) return { address, fragment, file: path };
    if (isFileWithin(folders.contentDir, path)) {
      // A Markdown file that is there and not in the corpus has problems of its own, which are reported.
      return /\.md$/i.test(path) ? { address: "/", fragment, file: path } : { copy: path, fragment };
    }
    const fault = `The link leads to "${written}", and there is no such file.`;
    const near = /\.(?!md$)[a-z\d]+$/i.test(path) ? nearFile(from, path) : undefined;
    if (near) return { fault, remedy: `Did you mean "${near}"?` };
    const nearest = byFile.has(`${path}.md`) ? `${path}.md` : suggestFile(path);
    return {
      fault,
      remedy: nearest
        ? `Did you mean ${nearest}? Write its path relative to this file.`
        : "Mend the path, or take the link out.",
    };
  }

  /** The file whose name is nearest, wherever it is: a wrong folder is the commonest mistake. */
  function suggestFile(path: string): string | undefined {
    const byName = new Map([...byFile.keys()].map((file) => [basename(file), file]));
    const name = suggestNearest(basename(path), byName.keys());
    return name && byName.get(name);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target).normalize("NFC");
  } catch {
    return target;
  }
}
