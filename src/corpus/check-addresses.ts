import * as addresses from "../domain/addresses.ts";
import type { Article, Corpus } from "../domain/corpus.ts";
import { permalinkOf } from "../domain/permalink.ts";
import type { Problem } from "../domain/problem.ts";
import type { Path } from "./yaml-document.ts";

/** Who has an address: the file that it comes from, or what the site itself keeps there. */
export type AddressBook = ReadonlyMap<string, string>;

/** Finds the line and column of a value in a file's front matter. */
export type FindPlace = (file: string, path: Path) => Pick<Problem, "line" | "column">;

const START = { line: 1, column: 1 };

export interface AssignedAddresses {
  readonly book: AddressBook;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Every address of the site that has no number in it, with the problems of those wanted twice. */
export function assignAddresses(corpus: Corpus, findPlace: FindPlace): AssignedAddresses {
  const book = new Map<string, string>();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const address of reservedAddresses(corpus)) book.set(address, "");
  const claim = (file: string, address: string, remedy: string, alias?: Path) => {
    const owner = book.get(fold(address));
    if (owner === undefined) return book.set(fold(address), file);
    const who = owner === "" ? "the site itself keeps" : `${owner} has`;
    const message = `${alias ? "aliases: the" : "The"} page would stand at ${address}, which ${who}.`;
    const two = owner === "" ? "Rename the file; its name" : "Rename one of the two files; the name";
    return problems.push({
      file,
      ...(alias ? findPlace(file, alias) : START),
      message,
      remedy: remedy || `${two} makes the address.`,
    });
  };
  for (const series of corpus.series) claim(series.file, addresses.seriesAddress(series.id), "");
  for (const page of corpus.pages) claim(page.file, addresses.pageAddress(page.id), "");
  for (const article of corpus.articles) {
    const remedy = "Rename one of the files, or choose another permalink in site.yaml.";
    claim(article.file, articleAddress(article, corpus), remedy);
  }
  for (const { id, file } of corpus.categories) book.set(fold(addresses.categoryAddress(id)), file);
  for (const { id, file } of corpus.authors) book.set(fold(addresses.authorAddress(id)), file);
  for (const { file, tags } of corpus.articles) {
    for (const [index, tag] of tags.entries()) {
      if (addresses.tagSlug(tag) !== "") book.set(fold(addresses.tagAddress(tag)), "");
      else problems.push({ file, ...findPlace(file, ["tags", index]), ...describeBareTag(tag) });
    }
  }
  for (const { file, aliases } of corpus.articles) {
    for (const [index, alias] of aliases.entries()) {
      claim(file, addresses.aliasAddress(alias), "Take this alias out.", ["aliases", index]);
    }
  }
  return { book, problems, warnings };
}

export function articleAddress(article: Article, corpus: Pick<Corpus, "site">): string {
  return permalinkOf(article, corpus.site.permalink);
}

/** Addresses are compared in lower case: file systems and hosts differ in whether case counts. */
export function fold(address: string): string {
  return address.toLowerCase();
}

function reservedAddresses({ site, articles, series }: Corpus): string[] {
  const languages = new Set(articles.map((article) => article.lang));
  const editions = [undefined, ...[...languages].filter((lang) => lang !== site.language)];
  const years = new Set(articles.map((article) => article.date.slice(0, 4)));
  return [
    ...editions.flatMap((edition) => [
      addresses.homeAddress(edition),
      addresses.totalIndexAddress(edition),
      addresses.searchAddress(edition),
      ...[...years].map((year) => addresses.yearAddress(year, edition)),
    ]),
    ...addresses.DIRECTORIES.map(addresses.directoryAddress),
    ...series.map((one) => addresses.seriesFeedAddress(one.id)),
    ...[
      addresses.NOT_FOUND,
      addresses.SITE_FEED,
      addresses.SITEMAP,
      addresses.ROBOTS,
      "/articles/",
      "/pagefind/",
    ],
  ].map(fold);
}

function describeBareTag(tag: string) {
  return {
    message: `tags: "${tag}" has no letter or digit to make an address of.`,
    remedy: "Write the tag in words.",
  };
}
