/*
 * A dateline says how a site writes dates: `{d} {month} {year}` writes 1 April 2021, `{year}.{mm}.{dd}.` writes
 * 2021.04.01.
 */

const PARTS = /\{(year|month|mon|mm|m|dd|d)\}/g;
const YEAR = /^year$/;
const MONTH = /^(month|mon|mm|m)$/;
const DAY = /^(dd|d)$/;

/** Whether a dateline has a year, a month and a day, each once. */
export function isDateline(value: string): boolean {
  const names = [...value.matchAll(PARTS)].map(([, name = ""]) => name);
  const isComplete = [YEAR, MONTH, DAY].every((kind) => names.filter((name) => kind.test(name)).length === 1);
  return isComplete && !/[{}]/.test(value.replaceAll(PARTS, "")) && value.trim() === value;
}

/** How other programs name parts of dates: `DD.MM.YYYY`, `%d %B %Y`. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/%Y|(?<!\{)y{4}/gi, "{year}"],
  [/%B|MMMM/g, "{month}"],
  [/%b|MMM/g, "{mon}"],
  [/%-m/g, "{m}"],
  [/%m|MM/g, "{mm}"],
  [/%-d|%e/g, "{d}"],
  [/%d|(?<!\{)dd/gi, "{dd}"],
  [/(?<![{\p{L}])M(?![}\p{L}])/gu, "{m}"],
  [/(?<![{\p{L}])[dD](?![}\p{L}])/gu, "{d}"],
];

/** The dateline that is meant by a form of another program, if it is one. */
export function suggestDateline(written: string): string | undefined {
  const meant = FOREIGN.reduce((text, [foreign, own]) => text.replaceAll(foreign, own), written.trim());
  return isDateline(meant) ? meant : undefined;
}

/** Without the year, for a list below its heading; with the month abridged, for a narrow place. */
export function toDatelineStyle(dateline: string, style: "long" | "short" | "day"): string {
  if (style === "short") return dateline.replace("{month}", "{mon}");
  if (style === "long") return dateline;
  return dateline.startsWith("{year}")
    ? dateline.replace(/^\{year\}[^{]*/, "")
    : dateline.replace(/[^}]*\{year\}([^{}]*$)?/, "");
}

const months = new Map<string, Intl.DateTimeFormat>();

/** Writes a day in the form of a dateline. @param day as YYYY-MM-DD */
export function writeDateline(dateline: string, day: string, lang: string): string {
  const [year = "", mm = "", dd = ""] = day.split("-");
  return dateline.replaceAll(PARTS, (_, name: string) => {
    switch (name) {
      case "year":
        return String(Number(year));
      case "mm":
        return mm;
      case "m":
        return String(Number(mm));
      case "dd":
        return dd;
      case "d":
        return String(Number(dd));
      default:
        return nameMonth(day, lang, name === "mon" ? "short" : "long");
    }
  });
}

/** As it is called beside a day: some languages decline it. */
function nameMonth(day: string, lang: string, month: "short" | "long"): string {
  const key = `${lang} ${month}`;
  const namer = months.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: "UTC", month, day: "numeric" });
  months.set(key, namer);
  const parts = namer.formatToParts(new Date(`${day}T00:00:00Z`));
  return parts.find(({ type }) => type === "month")?.value ?? "";
}
