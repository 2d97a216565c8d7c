/** The pages of a publication, for formats that want the first and the last. */
interface PageRange {
  /** The author's whole text, if it is not a plain range. */
  readonly first: string;
  readonly last?: string | undefined;
}

const NUMBER = String.raw`(?:[a-z]{0,2}\d+|[ivxlcdm]+)`;
/** Two page numbers joined by one or two hyphens, a dash, a minus sign or, as in Korean, a tilde or wave dash. */
const RANGE = new RegExp(
  `^(${NUMBER})\\s*(?:--|[-\\u2010-\\u2015\\u2212~\\u223c\\u301c\\uff5e])\\s*(${NUMBER})$`,
  "i",
);

/** Reads `12-15`, `S12–S15`, `xi–xv` and `115–21` (short for `115–121`) as ranges, but not `A-12` or `12-15, 20`. */
export function toPageRange(pages: string): PageRange {
  const [, first, written] = RANGE.exec(pages.trim()) ?? [];
  if (first === undefined || written === undefined || formOf(first) !== formOf(written))
    return { first: pages };
  const last = completeLast(first, written);
  return last === undefined ? { first: pages } : { first, last };
}

function formOf(number: string): string {
  return /\d/.test(number) ? number.replace(/\d+$/, "").toLowerCase() : "roman";
}

/** The last page with the digits that it shares with the first; undefined if it is before the first. */
function completeLast(first: string, last: string): string | undefined {
  const [from = "", to = ""] = [first, last].map((page) => /\d+$/.exec(page)?.[0]);
  if (Number(to) >= Number(from)) return last;
  const whole = from.slice(0, Math.max(0, from.length - to.length)) + to;
  return Number(whole) > Number(from) ? last.slice(0, last.length - to.length) + whole : undefined;
}
