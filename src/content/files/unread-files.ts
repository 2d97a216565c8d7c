import type { Findings } from "../front-matter/content-file.ts";

/** Endings that mean Markdown, but that Offprint does not read. */
const ALMOST_MARKDOWN = /\.(?:mdx|mdown|mkdn?|mdwn|mdtxt|mdtext|qmd|rmd|(?:md|markdown)\.[^./]+)$/i;
/** Other formats in which people write texts. A name without an ending usually lacks one by mistake. */
const OTHER_TEXT =
  /\.(?:txt|text|docx?|docm|odt|rtf|pages|hwpx?|html?|xhtml|rst|adoc|asciidoc|org|tex|textile|wiki|(?:md|markdown)~)$|(?:^|\/)[^./]+$/i;

/**
 * Reports files among the articles, authors and so on that look like texts but are not read, unless a link or an
 * attachment names them. Markdown by another ending is a problem, since readers would miss it; others are warnings.
 *
 * @param named paths within the content folder, in Unicode form NFC
 */
export function checkUnread(others: readonly string[], named: ReadonlySet<string>): Findings {
  const unnamed = others.filter((file) => !named.has(file.normalize("NFC")));
  return {
    problems: unnamed
      .filter((file) => ALMOST_MARKDOWN.test(file))
      .map((file) => {
        const name = file.slice(file.lastIndexOf("/") + 1);
        const remedy = `Rename it to ${name.slice(0, name.indexOf("."))}.md and write it in Markdown, or move it out of ${folderOf(file)}.`;
        return { ...describe(file), id: "unread-markdown", remedy };
      }),
    warnings: unnamed
      .filter((file) => OTHER_TEXT.test(file) && !ALMOST_MARKDOWN.test(file))
      .map((file) => {
        const remedy = `If it is for readers, convert it to Markdown or link to it; otherwise move it out of ${folderOf(file)}.`;
        return { ...describe(file), id: "unread-file", remedy };
      }),
  };
}

function describe(file: string) {
  const message = `Offprint does not read this file: in ${folderOf(file)} it reads files that end in .md or .markdown.`;
  return { file, line: 1, column: 1, message };
}

function folderOf(file: string): string {
  return file.slice(0, file.indexOf("/") + 1);
}
