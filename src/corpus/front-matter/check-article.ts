import { type DateText, isDateText, isOut } from "../../domain/dates.ts";
import type { Problem } from "../../domain/problem.ts";
import { type ContentFile, problemAt, textsAt } from "./content-file.ts";
import { quote } from "./yaml-text.ts";

/** The lists in which a thing may stand once (an alias is checked as an address), by the keys that lead to what tells two of them apart. */
const LISTS = [
  ["authors", "*"],
  ["categories", "*"],
  ["tags", "*"],
  ["attachments", "*", "file"],
];

const LATER = [["updated"], ["corrections", "*", "date"]];

/** The problems of an article's values that fit the schema one by one, but not one another. */
export function checkArticle(article: ContentFile): Problem[] {
  return [...LISTS.flatMap((steps) => checkTwice(article, steps)), ...checkDates(article)];
}

function checkTwice(article: ContentFile, steps: readonly string[]): Problem[] {
  const texts = textsAt(article.document.value, steps);
  if (texts.length < 2) return [];
  const seen = new Map<string, string>();
  return texts.flatMap(({ path, text }) => {
    const folded = text.normalize("NFC").trim().toLowerCase().replace(/^\.\//, "");
    const before = seen.get(folded);
    if (before === undefined) {
      seen.set(folded, text);
      return [];
    }
    const as = before === text ? "" : `, the first time as ${quote(before)}`;
    return [
      problemAt(article, path, `${quote(text)} stands in the list twice${as}.`, "Keep one of the two."),
    ];
  });
}

/** What happens to an article comes after it; a day and a minute are compared by their days. */
function checkDates(article: ContentFile): Problem[] {
  const { value } = article.document;
  const later = LATER.flatMap((steps) => textsAt(value, steps));
  const date = later.length > 0 ? textsAt(value, ["date"])[0]?.text : undefined;
  if (date === undefined || !isDateText(date)) return [];
  return later.flatMap(({ path, text }) => {
    const length = Math.min(text.length, date.length);
    if (!isDateText(text) || text.slice(0, length) >= date.slice(0, length)) return [];
    const message = `${quote(text)} is before the date of the article, which is ${date}.`;
    return [problemAt(article, path, message, "Mend one of the two dates.")];
  });
}

/** The warnings of what is to happen to an article after the minute `now`, and is shown already. */
export function findFuture(article: ContentFile, now: DateText): Problem[] {
  const later = LATER.flatMap((steps) => textsAt(article.document.value, steps));
  return later
    .filter(({ text }) => isDateText(text) && !isOut(text, now))
    .map(({ path, text }) =>
      problemAt(article, path, `"${text}" is later than today.`, "Mend the date, or add this on that day."),
    );
}
