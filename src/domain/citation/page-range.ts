/** The pages of a publication for formats that ask for the first and the last. */
export interface PageRange {
  /** The text as the author wrote it, where that is no plain range. */
  readonly first: string;
  readonly last?: string | undefined;
}

const NUMBER = String.raw`(?:[a-z]{0,2}\d+|[ivxlcdm]+)`;
/** Two numbers of one form, with a hyphen, a dash, a minus sign or, as in Korean, a tilde or wave dash between them. */
const RANGE = new RegExp(
  `^(${NUMBER})\\s*[-\\u2010-\\u2015\\u2212~\\u223c\\u301c\\uff5e]\\s*(${NUMBER})$`,
  "i",
);

/** Reads `12-15`, `S12–S15` and `xi–xv` as ranges; `A-12` and `12-15, 20` are none. */
export function toPageRange(pages: string): PageRange {
  const [, first, last] = RANGE.exec(pages.trim()) ?? [];
  return first !== undefined && last !== undefined && formOf(first) === formOf(last)
    ? { first, last }
    : { first: pages };
}

function formOf(number: string): string {
  return /\d/.test(number) ? number.replace(/\d+$/, "").toLowerCase() : "roman";
}
