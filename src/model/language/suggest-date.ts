import { type DateText, isDateText } from "./dates.ts";

const TIME = String.raw`(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$`;
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?${TIME}`,
);
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const MONTH_SECOND = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i;
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/**
 * Reads a date in another form: `2021/4/1`, `2021. 4. 1.`, `20210401`, `April 1, 2021`, `2021-04-01 09:30`. It does
 * not guess which of two numbers is the month: `4/1/2021` may be either.
 */
export function suggestDate(written: string): DateText | undefined {
  const parts = readDate(written.trim().replaceAll(/^["'“”‘’]+|["'“”‘’]+$/gu, ""));
  if (parts === undefined) return undefined;
  const [year, month, day, hour, minute] = parts.map((part) => part?.padStart(2, "0"));
  const meant = `${year}-${month}-${day}${hour === undefined ? "" : `T${hour}:${minute}`}`;
  return isDateText(meant) ? meant : undefined;
}

type DateParts = readonly (string | undefined)[];

/** Year, month and day, then hour and minute if the text has them. */
function readDate(text: string): DateParts | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? DIGITS.exec(text);
  if (yearFirst) return yearFirst.slice(1);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return [monthFirst[3], numberOf(monthFirst[1]), monthFirst[2]];
  const monthSecond = MONTH_SECOND.exec(text);
  if (monthSecond) return [monthSecond[3], numberOf(monthSecond[2]), monthSecond[1]];
  const [, one, two, year] = YEAR_LAST.exec(text) ?? [];
  if (Number(one) > 12 || one === two) return [year, two, one];
  return Number(two) > 12 ? [year, one, two] : undefined;
}

function numberOf(name = ""): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}
