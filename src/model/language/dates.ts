import { toDatelineStyle, writeDateline } from "./dateline.ts";

/**
 * A day, `YYYY-MM-DD`, or a minute, `YYYY-MM-DDTHH:MM`, in the site's time zone. Never a `Date`: text cannot shift a
 * day.
 */
export type DateText = string;

const DATE_TEXT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** Whether the text is a day or minute that exists, in ISO 8601 and the proleptic Gregorian calendar. */
export function isDateText(text: string): boolean {
  const match = DATE_TEXT.exec(text);
  if (!match) return false;
  const [year, month, day, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number?,
    number?,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
}

export function yearOf(date: DateText): string {
  return date.slice(0, 4);
}

export function dayOf(date: DateText): DateText {
  return date.slice(0, 10);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The minute of an instant in a time zone, as `YYYY-MM-DDTHH:MM`. */
export function minuteIn(timeZone: string, instant: Date): DateText {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  clocks.set(timeZone, clock);
  const parts = clock.formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** Whether a publication with this date is out at the minute `now`. A date without a time is out from midnight. */
export function isOut(date: DateText, now: DateText): boolean {
  return date.length === 10 ? date <= dayOf(now) : date <= now;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * How a date is written. `short` abridges the month; `day` stands below the heading of a year, and `month` is itself
 * such a heading.
 */
const STYLES = {
  long: { year: "numeric", month: "long", day: "numeric" },
  short: { year: "numeric", month: "short", day: "numeric" },
  day: { month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  weekday: { weekday: "long" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/**
 * Writes a date for readers: `April 1, 2021`, `2021년 4월 1일`. The text is already local, so parsing and formatting it
 * in UTC cannot shift the day.
 *
 * @param style `long` has the year; `short` too, with the month abbreviated; `day` has no year, for lists below one;
 *   the others have no dateline
 * @param dateline the site's own form; default: that of the language
 */
export function formatDate(
  date: DateText,
  lang: string,
  style: keyof typeof STYLES = "long",
  dateline?: string,
): string {
  if (dateline !== undefined && (style === "long" || style === "short" || style === "day"))
    return writeDateline(toDatelineStyle(dateline, style), dayOf(date), lang);
  const key = `${lang} ${style}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...STYLES[style] });
  formatters.set(key, formatter);
  return formatter.format(new Date(`${dayOf(date)}T00:00:00Z`));
}

/** Writes the time of a minute for readers; empty for a date without one. */
export function formatTime(date: DateText, lang: string): string {
  if (date.length === 10) return "";
  const key = `${lang} time`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(lang, { timeZone: "UTC", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  formatters.set(key, formatter);
  return formatter.format(new Date(`${date}:00Z`));
}

/**
 * A date as an instant with the offset of its time zone, `2021-04-01T00:00:00-04:00`. A date without a time is at
 * midnight.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3339
 */
export function toTimestamp(date: DateText, timeZone: string): string {
  const local = date.length === 10 ? `${date}T00:00` : date;
  const asIfUtc = Date.parse(`${local}:00Z`);
  const shown = Date.parse(`${minuteIn(timeZone, new Date(asIfUtc))}:00Z`);
  const guess = asIfUtc - (shown - asIfUtc);
  const offset = Math.round((Date.parse(`${minuteIn(timeZone, new Date(guess))}:00Z`) - guess) / 60_000);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${local}:00${offset < 0 ? "-" : "+"}${hours}:${minutes}`;
}

/** A date in ISO 8601 for other programs: a minute gets the offset of its time zone, a day stays as it is. */
export function toMoment(date: DateText, timeZone: string): string {
  return date.length === 10 ? date : toTimestamp(date, timeZone);
}
