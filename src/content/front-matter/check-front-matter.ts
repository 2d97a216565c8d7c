import { KINDS } from "../../model/corpus.ts";
import type { Problem } from "../../model/problem.ts";
import { checkHomeIds, checkIds, type KnownIds } from "../check-references.ts";
import type { ContentFiles } from "../files/find-content-files.ts";
import { type FrontMatterFiles, findFrontMatterFiles } from "../files/front-matter-files.ts";
import { idOf } from "../read-entries.ts";
import { type ReadSite, SITE_FILE } from "../read-site.ts";
import { checkArticle } from "./check-article.ts";
import { checkIdentifiers } from "./check-identifiers.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkName } from "./check-names.ts";
import { checkTranslations } from "./check-translations.ts";
import { checkWebAddresses } from "./check-web-addresses.ts";
import type { ContentFile } from "./content-file.ts";
import { openNameBook } from "./name-book.ts";

/** The files that front matter names, with the problems and warnings that a schema cannot find. */
interface CheckedFrontMatter extends FrontMatterFiles {
  readonly warnings: readonly Problem[];
}

/**
 * Checks values as authors wrote them, so that files that do not fit their schema are checked too.
 *
 * @param listed all files, also those whose front matter cannot be parsed
 */
export function checkFrontMatter(
  contentDir: string,
  site: ReadSite,
  files: readonly ContentFile[],
  listed: ContentFiles,
): CheckedFrontMatter {
  const known = Object.fromEntries(
    KINDS.map((kind) => [kind, new Set(listed[kind].map(idOf))]),
  ) as unknown as KnownIds;
  const findMeant = openNameBook(files);
  const articles = files.filter(({ kind }) => kind === "articles");
  const sites = site.document ? [{ file: SITE_FILE, document: site.document }] : [];
  const sources = [...sites, ...files];
  const named = findFrontMatterFiles(contentDir, sources);
  const languages = checkLanguages(sources);
  const identifiers = checkIdentifiers(files);
  return {
    images: named.images,
    attachments: named.attachments,
    problems: [
      ...sites.flatMap((one) => checkHomeIds(one, known, findMeant)),
      ...articles.flatMap((article) => checkIds(article, known, findMeant)),
      ...articles.flatMap(checkArticle),
      ...files.filter(({ kind }) => kind === "authors").flatMap(checkName),
      ...named.problems,
      ...languages.problems,
      ...identifiers.problems,
    ],
    warnings: [
      ...languages.warnings,
      ...identifiers.warnings,
      ...checkTranslations(articles, site.site.language),
      ...sources.flatMap(checkWebAddresses),
    ],
  };
}
