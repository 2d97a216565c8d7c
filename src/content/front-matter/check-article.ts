import { posix } from "node:path";
import { type DateText, isDateText, isOut } from "../../model/language/dates.ts";
import type { Problem } from "../../model/problem.ts";
import { tagKey } from "../../model/tags.ts";
import { tellApart } from "../tell-apart.ts";
import { quote } from "../yaml/show-value.ts";
import { type ContentFile, problemAt, textsAt } from "./content-file.ts";

/** Lists without duplicates: the path of the text that is compared, and how it is folded before. */
const LISTS: readonly (readonly [steps: readonly string[], fold: (text: string) => string])[] = [
  [["authors", "*"], foldCase],
  [["categories", "*"], foldCase],
  [["tags", "*"], (tag) => tagKey(tag.trim())],
  [["attachments", "*", "file"], (file) => foldCase(posix.normalize(file.trim()))],
  [["corrections", "*", "text"], foldCase],
];

const LATER = [["updated"], ["corrections", "*", "date"]];

/** Reports values that fit the schema one by one, but contradict each other. */
export function checkArticle(article: ContentFile): Problem[] {
  return [
    ...LISTS.flatMap(([steps, fold]) => checkTwice(article, steps, fold)),
    ...checkDates(article),
    ...checkMainFiles(article),
    ...checkEnd(article),
  ];
}

function foldCase(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

function checkTwice(
  article: ContentFile,
  steps: readonly string[],
  fold: (text: string) => string,
): Problem[] {
  const { value } = article.document;
  const list = (value as Record<string, unknown> | null)?.[steps[0] ?? ""];
  if (!Array.isArray(list) || list.length < 2) return [];
  const texts = textsAt(value, steps).filter(({ text }) => text.trim() !== "");
  const seen = new Map<string, string>();
  return texts.flatMap(({ path, text }) => {
    const folded = fold(text);
    const before = seen.get(folded);
    if (before === undefined) {
      seen.set(folded, text);
      return [];
    }
    const as = before === text ? "" : `, the first time as ${quote(before)}`;
    const remedy = `${tellApart(text, before)}Keep one of the two.`;
    const message = `${quote(text)} is in the list twice${as}.`;
    return [problemAt(article, path, { id: "repeated-value", message, remedy })];
  });
}

/** Reports revisions and corrections before the article's date. A day and a minute are compared by day. */
function checkDates(article: ContentFile): Problem[] {
  const { value } = article.document;
  const later = LATER.flatMap((steps) => textsAt(value, steps));
  const date = later.length > 0 ? textsAt(value, ["date"])[0]?.text : undefined;
  if (date === undefined || !isDateText(date)) return [];
  return later.flatMap(({ path, text }) => {
    const length = Math.min(text.length, date.length);
    if (!isDateText(text) || text.slice(0, length) >= date.slice(0, length)) return [];
    const message = `${quote(text)} is before the date of the article, which is ${date}.`;
    return [
      problemAt(article, path, { id: "early-revision", message, remedy: "Correct one of the two dates." }),
    ];
  });
}

/** Reports a second attachment that is marked as the publication itself. */
function checkMainFiles(article: ContentFile): Problem[] {
  const marked = textsAt(article.document.value, ["attachments", "*", "main"]).filter(({ text }) =>
    /^true$/i.test(text),
  );
  return marked.slice(1).map(({ path }) =>
    problemAt(article, path, {
      id: "second-main-file",
      message: "another attachment is the main file already.",
      remedy: "Keep main: true at one of them.",
    }),
  );
}

/** Reports an event that ends before it starts. */
function checkEnd(article: ContentFile): Problem[] {
  const { value } = article.document;
  const start = textsAt(value, ["event", "start"])[0]?.text;
  return textsAt(value, ["event", "end"]).flatMap(({ path, text }) => {
    if (start === undefined || !isDateText(start) || !isDateText(text)) return [];
    const length = Math.min(start.length, text.length);
    if (text.slice(0, length) >= start.slice(0, length)) return [];
    const message = `${quote(text)} is before the start of the event, which is ${start}.`;
    return [problemAt(article, path, { id: "early-end", message, remedy: "Correct one of the two." })];
  });
}

/** Warns of revisions and corrections that are dated after the minute `now`, but are already shown. */
export function findFuture(article: ContentFile, now: DateText): Problem[] {
  const later = LATER.flatMap((steps) => textsAt(article.document.value, steps));
  return later
    .filter(({ text }) => isDateText(text) && !isOut(text, now))
    .map(({ path, text }) =>
      problemAt(article, path, {
        id: "late-revision",
        message: `"${text}" is later than today.`,
        remedy: "Correct the date, or add this on that day.",
      }),
    );
}
