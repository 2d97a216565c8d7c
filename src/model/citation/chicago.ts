import { formatDate, yearOf } from "../language/dates.ts";
import { escapeHtml } from "../markup/escape.ts";
import { type Cited, fullTitle, type Publisher } from "./cited.ts";

/**
 * Author-date style.
 *
 * @see https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-2.html
 */
export function citeInChicago(article: Cited, site: Publisher): string {
  const korean = article.lang === "ko";
  const names = article.authors.map((author, index) =>
    index === 0 && !korean ? author.sortName : author.label,
  );
  const authors = names.length === 0 ? [site.name] : names;
  const listed = korean
    ? authors.join("·")
    : authors.length === 1
      ? authors[0]
      : `${authors.slice(0, -1).join(", ")}, and ${authors.at(-1)}`;
  const title = escapeHtml(fullTitle(article));
  const container = escapeHtml(article.series?.label ?? site.name);
  const numbers = [
    article.volume,
    article.issue ? `(${article.issue})` : undefined,
    article.number ? `no. ${article.number}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
  const pages = article.pages ? `: ${escapeHtml(article.pages)}` : "";
  const link = article.doi ? `https://doi.org/${article.doi}` : decodeURI(article.url);
  const day = escapeHtml(formatDate(article.date, article.lang, "day"));
  const quoted = korean ? `「${title}」` : `“${title}${/[.?!]$/.test(title) ? "" : "."}”`;
  const end = escapeHtml(link);
  const after = numbers ? ` ${escapeHtml(numbers)}` : "";
  return `${escapeHtml(`${listed}`).replace(/\.$/, "")}. ${yearOf(article.date)}. ${quoted} <cite>${container}</cite>${after}${pages}, ${day}. <span class="citation-address">${end}</span>.`;
}
