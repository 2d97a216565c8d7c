import * as z from "zod";
import { type DateText, isDateText } from "./dates.ts";

/** Lower-case letters and digits of any script, in words joined by single hyphens, in Unicode form NFC. */
export const ID = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** A text that says something; a key without a text is left out. */
export const text = checked(
  (value) => value.trim() !== "",
  "is empty",
  "Write some text, or leave the key out if it is optional.",
);

export const id = checked(
  (value) => ID.test(value),
  "is not an id",
  "An id is a file name without .md: lower-case letters and digits, in words joined by hyphens.",
);

const DATE_REMEDY = "Write the day as YYYY-MM-DD, for example 2024-02-29, or the minute as YYYY-MM-DDTHH:MM.";

/** A day or minute as text; YAML reads a bare year as a number, which says no more of a date than other words do. */
export const dateText = z.custom<DateText>().superRefine((value, context) => {
  if (isDateText(String(value))) return;
  const isFormed = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(String(value));
  const message = isFormed ? "is not a date that exists" : "is not a date in the form YYYY-MM-DD";
  context.addIssue({ code: "custom", message, params: { remedy: DATE_REMEDY } });
});

export const language = checked(
  isLanguage,
  "is not a language tag",
  "Write a BCP 47 tag, for example en, ko or pt-BR.",
);

export const webAddress = checked(
  isWebAddress,
  "is not a web address",
  "Write the whole address, beginning with https://.",
);

/** Where a link may lead: a web address, an address on this site (`/about/`), a mail or telephone address. */
export const linkTarget = checked(
  (value) => isWebAddress(value) || /^(\/(?!\/)|mailto:|tel:)/.test(value),
  "is not an address",
  "Write an address on this site, beginning with /, or a whole one, beginning with https://.",
);

export const email = checked(
  (value) => z.email().safeParse(value).success,
  "is not an e-mail address",
  "Write it as name@example.org.",
);

export const link = z.strictObject({ label: text, url: linkTarget });
export type Link = z.infer<typeof link>;

/** An image that an editor names in front matter; `src` is a path relative to the file. */
export const image = z.strictObject({ src: text, alt: text });
export type Image = z.infer<typeof image>;

/** The words that stand after an article; `false` says that there are none. */
export const disclaimer = z.union([text, z.literal(false)]);

/** A text with a rule: `fault` completes "key “value” …", `remedy` is a whole sentence. */
export function checked(rule: (value: string) => boolean, fault: string, remedy: string) {
  return z.string().refine(rule, { error: fault, params: { remedy } });
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^/]/.test(value) && URL.canParse(value) && !/%(?![\da-f]{2})/i.test(value);
}
