import { findPath } from "../../disk/find-file.ts";
import { nameInAddress } from "../../model/addresses/address-forms.ts";
import {
  authorAddress,
  categoryAddress,
  pageAddress,
  seriesAddress,
} from "../../model/addresses/addresses.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import { fold } from "../../model/addresses/site-claims.ts";
import { readingsOf } from "../../model/addresses/target-readings.ts";
import type { Corpus } from "../../model/corpus.ts";
import { isFileWithin } from "../files/file-within.ts";
import { MARKDOWN } from "../files/find-content-files.ts";
import { type BadTarget, isNoText, openMissingFiles } from "../files/missing-files.ts";
import { suggestNearest } from "../suggest.ts";
import { type AddressBook, articleAddress } from "./assign-addresses.ts";
import { completeAddress } from "./complete-address.ts";
import { listPlaceEditions } from "./reserved-addresses.ts";

/** Where a link leads: to a page, to a file to copy, or nowhere. */
export type Destination =
  | {
      readonly address: string;
      readonly fragment: string;
      readonly file?: string | undefined;
      /** Whether only unpublished articles would create it. */
      readonly isAwaited?: boolean;
    }
  | { readonly copy: string; readonly fragment: string }
  | BadTarget;

/** Resolves the links of bodies; made once for a corpus. */
export interface LinkResolver {
  /** @param from the file of the link, within the content folder */
  readonly resolve: (from: string, target: string) => Destination;
  readonly addressOf: (file: string) => string | undefined;
}

/** @param withheld lower-case addresses that only unpublished articles would create */
export function createLinkResolver(
  corpus: Corpus,
  book: AddressBook,
  folders: { readonly contentDir: string; readonly publicDir: string },
  withheld: ReadonlySet<string> = new Set(),
): LinkResolver {
  const byFile = new Map<string, string>();
  for (const article of corpus.articles) byFile.set(article.file, articleAddress(article, corpus));
  /** The addresses of what every edition has a page for. */
  const places = new Map<string, (edition?: string) => string>();
  for (const { id, file } of corpus.series) places.set(file, (edition) => seriesAddress(id, edition));
  for (const { id, file } of corpus.categories) places.set(file, (edition) => categoryAddress(id, edition));
  for (const { id, file } of corpus.authors) places.set(file, (edition) => authorAddress(id, edition));
  for (const [file, addressIn] of places) byFile.set(file, addressIn());
  const editions = new Set(listPlaceEditions(corpus));
  const texts = [...corpus.articles, ...corpus.pages];
  /** The editions of texts in another language than the site's: their links stay in it. */
  const editionOf = new Map(texts.flatMap(({ file, lang }) => (editions.has(lang) ? [[file, lang]] : [])));
  for (const one of corpus.pages) byFile.set(one.file, pageAddress(one.id));
  /** Files by their paths in Unicode form NFC. */
  const files = new Map([...byFile.keys()].map((file) => [file.normalize("NFC"), file]));
  const filesByAddress = new Map([...byFile].map(([file, address]) => [fold(address), file]));
  const missing = openMissingFiles(files, folders);

  return { addressOf: (file) => byFile.get(file), resolve: resolveOrComplete };

  function resolveOrComplete(from: string, target: string): Destination {
    const destination = resolve(from, target);
    return "fault" in destination ? (completeAddress(target) ?? destination) : destination;
  }

  function resolve(from: string, target: string): Destination {
    let fault: Destination | undefined;
    let isNamed = false;
    for (const { path, fragment } of readingsOf(target)) {
      const destination = resolveReading(from, path, fragment);
      if (!("fault" in destination)) return destination;
      // Report the likeliest reading, or the first one with the ending of a file.
      if (fault && (isNamed || !isNoText(path))) continue;
      fault = destination;
      isNamed = isNoText(path);
    }
    return fault ?? resolveReading(from, target, "");
  }

  function resolveReading(from: string, written: string, fragment: string): Destination {
    if (written === "") return { address: byFile.get(from) ?? "/", fragment, file: from };
    return written.startsWith("/") ? resolveAddress(written, fragment) : resolveFile(from, written, fragment);
  }

  function resolveAddress(written: string, fragment: string): Destination {
    const address = /\.[a-z\d]+$/i.test(written) || written.endsWith("/") ? written : `${written}/`;
    const list = fold(address).replace(/\/page\/\d+\/$/, "/");
    if (withheld.has(list)) return { address, fragment, isAwaited: true };
    if (book.has(list))
      return { address, fragment, file: filesByAddress.get(fold(address)) ?? findMoved(address) };
    const path = resolveRelative("", written);
    if (findPath(folders.publicDir, path)) return { address: `/${nameInAddress(path)}`, fragment };
    if (isNoText(path)) return missing.describePublic(written, path);
    const nearest = suggestNearest(address, book.keys());
    const remedy = "Link to the Markdown file by its relative path, which works on the code host too.";
    const fault = `The link leads to "${written}", where this site has no page.`;
    return {
      id: "dead-link",
      fault,
      nearest,
      remedy: nearest ? `Did you mean "${nearest}"? ${remedy}` : remedy,
    };
  }

  /** The article that an old address leads to. */
  function findMoved(address: string): string | undefined {
    const owner = book.get(fold(address));
    return owner === "" ? undefined : owner;
  }

  function resolveFile(from: string, written: string, fragment: string): Destination {
    const path = resolveRelative(from, written);
    if (path.startsWith("../")) {
      return {
        id: "dead-link",
        fault: `The link leads to "${written}", outside the content folder.`,
        remedy: "Link to a file in the content folder, or to a full web address.",
      };
    }
    const file = files.get(path);
    const address = file === undefined ? undefined : byFile.get(file);
    if (file !== undefined && address !== undefined)
      return { address: places.get(file)?.(editionOf.get(from)) ?? address, fragment, file };
    if (isFileWithin(folders.contentDir, path)) {
      if (MARKDOWN.test(path) && /(?:^|\/)[._]/.test(path)) {
        const fault = `The link leads to "${written}", which Offprint skips, since a name in its path begins with _ or a full stop.`;
        return { id: "dead-link", fault, remedy: "Rename it, or take the link out." };
      }
      // A Markdown file that is missing from the corpus has problems of its own.
      return MARKDOWN.test(path) ? { address: "/", fragment, file: path } : { copy: path, fragment };
    }
    return missing.describe(from, written, path);
  }
}
