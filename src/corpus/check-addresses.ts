import * as addresses from "../domain/addresses.ts";
import type { Article, Corpus } from "../domain/corpus.ts";
import { permalinkOf } from "../domain/permalink.ts";
import type { Problem } from "../domain/problem.ts";

/** Who has an address: the file that it comes from, or what the site itself keeps there. */
export type AddressBook = ReadonlyMap<string, string>;

/** Every address of the site that has no number in it, with the problems of those wanted twice. */
export function assignAddresses(
  corpus: Corpus,
  place: (file: string, key: string) => Pick<Problem, "line" | "column">,
) {
  const book = new Map<string, string>();
  const problems: Problem[] = [];
  for (const address of reservedAddresses(corpus)) book.set(address, "");
  const claim = (file: string, address: string, key: string) => {
    const owner = book.get(fold(address));
    if (owner === undefined) book.set(fold(address), file);
    else problems.push({ file, ...place(file, key), ...describeClash(address, owner, key) });
  };
  for (const series of corpus.series) claim(series.file, addresses.seriesAddress(series.id), "title");
  for (const page of corpus.pages) claim(page.file, addresses.pageAddress(page.id), "title");
  for (const article of corpus.articles) claim(article.file, articleAddress(article, corpus), "title");
  for (const article of corpus.articles) {
    for (const alias of article.aliases) claim(article.file, addresses.aliasAddress(alias), "aliases");
    for (const tag of article.tags) {
      if (addresses.tagSlug(tag) === "") {
        const message = `tags: "${tag}" has no letter or digit to make an address of.`;
        problems.push({
          file: article.file,
          ...place(article.file, "tags"),
          message,
          remedy: "Write the tag in words.",
        });
      } else book.set(fold(addresses.tagAddress(tag)), "");
    }
  }
  for (const { id, file } of corpus.categories) book.set(addresses.categoryAddress(id), file);
  for (const { id, file } of corpus.authors) book.set(addresses.authorAddress(id), file);
  return { book: book as AddressBook, problems };
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

function describeClash(address: string, owner: string, key: string) {
  const taken = owner === "" ? "the site itself keeps" : `${owner} has`;
  const remedy =
    key === "aliases"
      ? "Take this alias out."
      : "Rename one of the files, or choose another permalink in site.yaml.";
  return {
    message: `${key === "aliases" ? "aliases: t" : "T"}he page would stand at ${address}, which ${taken}.`,
    remedy,
  };
}
