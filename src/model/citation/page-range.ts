/** The pages of a publication for formats that ask for the first and the last. */
export interface PageRange {
  /** The text as the author wrote it, where that is no plain range. */
  readonly first: string;
  readonly last?: string | undefined;
}

const NUMBER = String.raw`(?:[a-z]{0,2}\d+|[ivxlcdm]+)`;
/** Two numbers of one form, with a hyphen or two, a dash, a minus sign or, as in Korean, a tilde or wave dash between them. */
const RANGE = new RegExp(
  `^(${NUMBER})\\s*(?:--|[-\\u2010-\\u2015\\u2212~\\u223c\\u301c\\uff5e])\\s*(${NUMBER})$`,
  "i",
);

/** Reads `12-15`, `S12–S15`, `xi–xv` and `115–21`, which is short for `115–121`, as ranges; `A-12` and `12-15, 20` are none. */
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

/** The last page with the figures that it shares with the first; undefined for one before the first. */
function completeLast(first: string, last: string): string | undefined {
  const [from = "", to = ""] = [first, last].map((page) => /\d+$/.exec(page)?.[0]);
  if (Number(to) >= Number(from)) return last;
  const whole = from.slice(0, Math.max(0, from.length - to.length)) + to;
  return Number(whole) > Number(from) ? last.slice(0, last.length - to.length) + whole : undefined;
}
