import * as z from "zod";
import { type DateText, isDateText } from "../language/dates.ts";
import { LANGUAGE_REMEDY, suggestLanguage } from "../language/language-tag.ts";
import { suggestDate } from "../language/suggest-date.ts";
import type { ProblemId } from "../problem-kinds/problem-kinds.ts";

/** Lower-case letters and digits of any script, in words joined by single hyphens, in Unicode form NFC. */
export const ID = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

const EMPTY = { id: "empty-value" } as const;
const ADDRESS = { id: "bad-web-address" } as const;

/** A text for readers, not empty: an author leaves out a key that has none. */
export const text = checked(
  isFilled,
  "is empty",
  "Write some text, or leave the key out if it is optional.",
  EMPTY,
);

/** The id of another file. Whether that file exists is checked once all files are known. */
export const reference = checked(
  isFilled,
  "is empty",
  "Name a file by its id, or leave the key out.",
  EMPTY,
).normalize("NFC");

/** A path relative to the file that it is written in. */
export const path = checked(isFilled, "is empty", "Write a path relative to this file.", EMPTY);

const DATE_REMEDY = "Write the day as YYYY-MM-DD, for example 2024-02-29, or the minute as YYYY-MM-DDTHH:MM.";

/** A day or minute as text. */
export const dateText = z.custom<DateText>().superRefine((value, context) => {
  const written = String(value);
  if (isDateText(written)) return;
  const isFormed = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(written);
  const message = isFormed ? "is not a date that exists" : "is not a date in the form YYYY-MM-DD";
  const meant = suggestDate(written);
  const isElsewhere = /(Z|[+-]\d{2}:?\d{2})$/.test(written);
  const remedy = meant
    ? `Write it as ${meant}${isElsewhere ? ", if that is the time in the site's time zone" : ""}.`
    : DATE_REMEDY;
  context.addIssue({ code: "custom", message, params: { remedy, id: "bad-date" } });
});

export const language = checked(
  isLanguage,
  "is not a language tag",
  (value) => {
    const likely = suggestLanguage(value);
    return likely ? `Did you mean "${likely.tag}", ${likely.name}? ${LANGUAGE_REMEDY}` : LANGUAGE_REMEDY;
  },
  { id: "unknown-language" },
);

/** `true` or `false`; our YAML reader gives their text. */
export const flag = z.preprocess(
  (value) => (typeof value === "string" ? (FLAGS.get(value.toLowerCase()) ?? value) : value),
  z.boolean(),
);
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** A number above zero; our YAML reader gives its text. */
export const amount = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d+(\.\d+)?(e\+?\d+)?$/i.test(value) ? Number(value) : value),
  z.number().positive(),
);

export const webAddress = checked(
  isWebAddress,
  "is not a web address",
  (value) => suggestAddress(value) ?? "Write the whole address, beginning with https://.",
  ADDRESS,
);

/** The target of a link: a web address, an address on this site (`/about/`), a mail or telephone address. */
export const linkTarget = checked(
  (value) => isWebAddress(value) || /^(\/(?!\/)|mailto:|tel:)/.test(value),
  "is not an address",
  (value) =>
    suggestAddress(value) ??
    (/^[\p{L}\p{N}-]+(\/[\p{L}\p{N}-]+)*\/?$/u.test(value)
      ? `Write it as /${value.replace(/\/$/, "")}/.`
      : "Write an address on this site, beginning with /, or a whole one, beginning with https://."),
  ADDRESS,
);

export const email = z
  .string()
  .overwrite((value) => value.replace(/^mailto:/i, ""))
  .refine((value) => z.email().safeParse(value).success, {
    error: "is not an e-mail address",
    params: { remedy: suggestEmail, id: "bad-identifier" } satisfies RuleParams,
  });

export const link = z.strictObject({ label: text, url: linkTarget });
export type Link = z.infer<typeof link>;

/** An image that an editor names in front matter; `src` is a path relative to the file. */
export const image = z.strictObject({ src: path, alt: text });
export type Image = z.infer<typeof image>;

/** Words that editors write to switch a disclaimer on or off, and that cannot be its text. */
const NO_WORDS = /^(?:true|yes|on|no|off|none)$/i;

/** The text after an article; `false` if there should be none. */
export const disclaimer = z
  .preprocess(
    (value) => (typeof value === "string" && value.toLowerCase() === "false" ? false : value),
    z.union([text, z.literal(false)]),
  )
  .refine((value) => value === false || !NO_WORDS.test(value), {
    error: "is not a text for readers",
    params: { remedy: "Write the disclaimer itself, or false for none." },
  });

/** Tells an author how to write a value, in whole sentences; if possible, with the author's own value corrected. */
export type Remedy = string | ((value: string) => string);

/** What a rule can say about a value that breaks it. */
export interface RuleParams {
  readonly remedy?: Remedy;
  /** All allowed values, if they can be listed. */
  readonly choices?: (() => readonly string[]) | undefined;
  /** By default `bad-value`. */
  readonly id?: ProblemId | undefined;
}

/** A text with a rule: `fault` completes "key “value” …". */
export function checked(
  rule: (value: string) => boolean,
  fault: string,
  remedy: Remedy,
  { choices, id }: Pick<RuleParams, "choices" | "id"> = {},
) {
  return z.string().refine(rule, { error: fault, params: { remedy, choices, id } });
}

function isFilled(value: string): boolean {
  return value.trim() !== "";
}

/**
 * Suggests the right address for one whose beginning is missing or mistyped, or that has characters which must be
 * encoded.
 */
function suggestAddress(written: string): string | undefined {
  const bare = written.trim();
  if (z.email().safeParse(bare).success) return `Write it as mailto:${bare}.`;
  const isNamed = /^(\/\/)?([\p{L}\d-]+\.)+\p{L}{2,}([/?#]\S*)?$/u.test(bare);
  const [, scheme = "https", rest] = /^(h?t{1,2}ps?|htts)[:;.]?[/\\]+([\p{L}\d-]+\..+)$/iu.exec(bare) ?? [];
  const named = isNamed ? bare.replace(/^\/\//, "") : rest;
  if (named === undefined) return undefined;
  const mended = named.replaceAll(/%(?![\da-f]{2})/gi, "%25").replaceAll(/(?<=\/.*)\s/g, "%20");
  const meant = `${/s$/i.test(scheme) ? "https" : "http"}://${mended}`;
  return isWebAddress(meant) ? `Write it as ${meant}.` : undefined;
}

function suggestEmail(written: string): string {
  const bare = /<([^<>]+)>/.exec(written)?.[1] ?? written;
  const meant = bare.replace(/\s*[([]at[)\]]\s*/i, "@").trim();
  return z.email().safeParse(meant).success
    ? `Write it as ${meant}.`
    : "Write an address such as name@example.org.";
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^/]/.test(value) && URL.canParse(value) && !/\s|%(?![\da-f]{2})/i.test(value);
}
