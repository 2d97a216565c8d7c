import { formatDate, yearOf } from "../language/dates.ts";
import { escapeHtml } from "../markup/escape.ts";
import { inverted } from "./cited-name.ts";
import type { Work } from "./work.ts";

/**
 * Author-date style.
 *
 * @see https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-2.html
 */
export function citeInChicago(work: Work): string {
  const { authors, lang, title, date, volume, issue, number, pages } = work;
  const isKorean = lang === "ko";
  const names = authors.map((author, index) => (index === 0 && !isKorean ? inverted(author) : author.whole));
  const listed = isKorean
    ? names.join("·")
    : names.length === 1
      ? names[0]
      : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
  const single = volume === undefined ? (issue ?? number) : number;
  const numbers = [
    volume,
    volume !== undefined && issue ? `(${issue})` : undefined,
    single ? `no. ${single}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
  const after = numbers ? ` ${escapeHtml(numbers)}` : "";
  const where = pages ? `: ${escapeHtml(pages)}` : "";
  const link = work.doi ? `https://doi.org/${work.doi}` : decodeURI(work.url);
  const day = escapeHtml(formatDate(date, lang, "day"));
  const name = escapeHtml(title);
  const quoted = isKorean ? `「${name}」` : `“${name}${/[.?!]$/.test(title) ? "" : "."}”`;
  return `${escapeHtml(`${listed}`).replace(/\.$/, "")}. ${yearOf(date)}. ${quoted} <cite>${escapeHtml(work.container)}</cite>${after}${where}, ${day}. <span class="citation-address">${escapeHtml(link)}</span>.`;
}
