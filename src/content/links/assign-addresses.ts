import { showAddress } from "../../model/addresses/address-forms.ts";
import { checkAddressLimits } from "../../model/addresses/address-limits.ts";
import * as addresses from "../../model/addresses/addresses.ts";
import { permalinkOf } from "../../model/addresses/permalink.ts";
import { type Conflict, fold, openSiteClaims, type SiteClaims } from "../../model/addresses/site-claims.ts";
import type { Article, Corpus } from "../../model/corpus.ts";
import type { Fault, Problem } from "../../model/problem.ts";
import { isWarning } from "../../model/problem-kinds/problem-kinds.ts";
import { slugTags, tagKey } from "../../model/tags.ts";
import { idOf } from "../read-entries.ts";
import type { Path } from "../yaml/yaml-document.ts";
import { listGrouped, listPlaceEditions, listPlaces, listReserved } from "./reserved-addresses.ts";

/** The file that each address comes from; empty for the site's own. */
export type AddressBook = ReadonlyMap<string, string>;

/** Finds the line and column of a value in a file's front matter. */
type FindPlace = (file: string, path: Path) => Pick<Problem, "line" | "column">;

/** Folders of the site whose file names are not known beforehand. */
export const OWN_FOLDERS = ["/pagefind/", "/_astro/", "/_fonts/", "/_images/", "/_theme/"];
/** No old address can have been in these. */
const OWN_FOLDERS_FOR_ALIASES = [...OWN_FOLDERS, "/fonts/"];
const PAGED = /^(.*\/)page\/\d+\/$/;

export interface AssignedAddresses {
  readonly book: AddressBook;
  /** The claims behind `book`, for adding more; the owner is empty for the site's own. */
  readonly claims: SiteClaims<string>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Lists the addresses of the site, except numbered ones. Reports addresses that are claimed twice or too long for hosts. */
export function assignAddresses(corpus: Corpus, findPlace: FindPlace): AssignedAddresses {
  const book = new Map<string, string>();
  const claims = openSiteClaims<string>();
  const lists = new Set<string>();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const editions = listPlaceEditions(corpus);
  for (const address of listReserved(corpus)) {
    book.set(fold(address), "");
    claims.claim(address, "");
  }

  for (const { id, file } of corpus.series) claim(file, addresses.seriesAddress(id), RENAME);
  for (const { id, file } of corpus.pages) claim(file, addresses.pageAddress(id), RENAME);
  for (const { id, file } of corpus.categories) claim(file, addresses.categoryAddress(id), RENAME);
  for (const { id, file } of corpus.authors) claim(file, addresses.authorAddress(id), RENAME);
  for (const { id } of corpus.series) addList(addresses.seriesAddress(id));
  for (const { id } of corpus.categories) addList(addresses.categoryAddress(id));
  for (const { id } of corpus.authors) addList(addresses.authorAddress(id));
  for (const edition of editions) for (const address of listPlaces(corpus, edition)) addList(address);
  claimTags();
  const terms = new Set([...corpus.series, ...corpus.categories].map(({ id }) => id));
  for (const article of corpus.articles) {
    const isWhole = [article.series, article.categories[0]].every((id) => id === undefined || terms.has(id));
    claim(article.file, articleAddress(article, corpus), MOVE, undefined, isWhole);
  }
  for (const { file, aliases } of corpus.articles) {
    for (const [index, alias] of aliases.entries()) {
      claim(file, addresses.aliasAddress(alias), TAKE_OUT, ["aliases", index]);
    }
  }
  return { book, claims, problems, warnings };

  /** @param isWhole whether the series and category in the address exist; if not, that is a problem of its own */
  function claim(file: string, address: string, remedy: Remedy, path?: Path, isWhole = true): void {
    const isAlias = path?.[0] === "aliases";
    const conflict = findOwn(address, isAlias) ?? claims.claim(address, file);
    // Two files with the same id are already a problem.
    if (conflict && !path && isSameFile(file, conflict.owner)) return;
    if (conflict === undefined && !book.has(fold(address))) book.set(fold(address), file);
    const place = () => (path ? findPlace(file, path) : START);
    if (conflict) {
      const message = `${isAlias ? "aliases: the" : "The"} page would be at ${address}, ${describeConflict(conflict)}.`;
      problems.push({ file, ...place(), id: "taken-address", message, remedy: remedy(conflict) });
    }
    if (!isWhole) return;
    const shorten = isAlias ? "Shorten it, or remove it." : "Give the file a shorter name.";
    checkLimits(file, address, shorten, place);
  }

  /** Reserves the folder of a list's further pages. */
  function addList(address: string): void {
    lists.add(fold(address));
    claims.claim(addresses.pagedAddress(address, 2), "");
  }

  /** The conflict of an address with files of the site that are not listed here. */
  function findOwn(address: string, isAlias: boolean): Conflict<string> | undefined {
    const folded = fold(address);
    const folders = isAlias ? OWN_FOLDERS_FOR_ALIASES : OWN_FOLDERS;
    const isOwn = folders.some((folder) => folded.startsWith(folder));
    const list = PAGED.exec(folded)?.[1];
    return isOwn || (list !== undefined && lists.has(list))
      ? { owner: "", kind: "same", address }
      : undefined;
  }

  function claimTags(): void {
    const slugs = slugTags(corpus.articles.flatMap(({ tags }) => tags));
    const seen = new Set<string>();
    for (const { file, tags } of corpus.articles) {
      for (const [index, tag] of tags.entries()) {
        if (seen.has(tag)) continue;
        const slug = slugs.get(tagKey(tag)) ?? "";
        const address = addresses.tagAddress(slug);
        const place = () => findPlace(file, ["tags", index]);
        if (slug !== "") seen.add(tag);
        if (slug === "") {
          problems.push({ file, ...place(), ...describeBareTag(tag) });
        } else if (!lists.has(fold(address))) {
          for (const one of [address, ...editions.map((edition) => addresses.tagAddress(slug, edition))]) {
            addList(one);
            book.set(fold(one), "");
            claims.claim(one, "");
          }
          checkLimits(file, address, "Write a shorter tag.", place);
        }
      }
    }
  }

  /** @param shorten the remedy for an address that is too long */
  function checkLimits(file: string, address: string, shorten: string, place: () => Place): void {
    const fault = checkAddressLimits(address);
    if (fault === undefined) return;
    (isWarning(fault) ? warnings : problems).push({ file, ...place(), remedy: shorten, ...fault });
  }
}

function isSameFile(one: string, other: string): boolean {
  return one.split("/")[0] === other.split("/")[0] && fold(idOf(one)) === fold(idOf(other));
}

type Place = Pick<Problem, "line" | "column">;
type Remedy = (conflict: Conflict<string>) => string;

const START = { line: 1, column: 1 };

const RENAME: Remedy = ({ owner }) => {
  const two = owner === "" ? "Rename the file" : "Rename one of the two files";
  return `${two}; the address comes from the file name.`;
};
const MOVE: Remedy = () => "Rename one of the files, or choose another permalink in site.yaml.";
const TAKE_OUT: Remedy = () => "Remove this alias.";

/** The end of a sentence that says what would be where. */
export function describeConflict({ owner, kind, address }: Conflict<string>): string {
  const who = owner === "" ? "the site itself" : owner;
  const where = showAddress(address);
  if (kind === "below") return `below ${where}, where ${who} has a file`;
  if (kind === "above") return `where ${who} needs a folder, for ${where}`;
  return `which ${owner === "" ? "the site needs itself" : `${owner} has`}`;
}

export function articleAddress(article: Article, corpus: Pick<Corpus, "site">): string {
  return permalinkOf(article, corpus.site.permalink);
}

/** The addresses that only unpublished articles would create: of tags, years, editions and series' feeds. */
export function listWithheld(corpus: Corpus, published: Corpus): ReadonlySet<string> {
  const shown = new Set(listGrouped(published));
  return new Set(listGrouped(corpus).filter((address) => !shown.has(address)));
}

/** Adds the addresses of published articles alone: the tags of drafts can change the address of a tag. */
export function withPublished(book: AddressBook, published: Corpus): AddressBook {
  return new Map([...listGrouped(published).map((address) => [address, ""] as const), ...book]);
}

function describeBareTag(tag: string): Fault {
  return {
    id: "wordless-tag",
    message: `tags: "${tag}" has no letter or digit to make an address from.`,
    remedy: "Write the tag in words.",
  };
}
