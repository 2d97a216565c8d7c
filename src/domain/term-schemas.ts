import * as z from "zod";
import { articleType } from "./article-schema.ts";
import { checked, disclaimer, language, text } from "./fields.ts";

const issn = checked(
  isIssn,
  "is not an ISSN",
  "Write it as 1234-5679; its last character is a checksum, so a mistyped digit shows.",
);

const seriesTexts = {
  title: text,
  description: text.optional(),
  disclaimer: disclaimer.optional(),
  returnLabel: text.optional(),
};

const categoryTexts = { title: text, description: text.optional() };

/** The front matter of `series/*.md`; the body is the About text. */
export const seriesSchema = z.strictObject({
  ...seriesTexts,
  type: articleType.optional(),
  issn: issn.optional(),
  translations: z.record(language, z.strictObject(seriesTexts).partial()).default({}),
});
export type SeriesMatter = z.infer<typeof seriesSchema>;

/** The front matter of `categories/*.md`. */
export const categorySchema = z.strictObject({
  ...categoryTexts,
  translations: z.record(language, z.strictObject(categoryTexts).partial()).default({}),
});
export type CategoryMatter = z.infer<typeof categorySchema>;

/** The front matter of `pages/*.md`. */
export const pageSchema = z.strictObject({ ...categoryTexts, lang: language.optional() });
export type PageMatter = z.infer<typeof pageSchema>;

/** @see https://www.issn.org/understanding-the-issn/issn-check-digit/ (modulus 11, weights 8 to 2) */
function isIssn(value: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(value)) return false;
  const digits = value.replace("-", "");
  const total = [...digits.slice(0, 7)].reduce((sum, digit, index) => sum + Number(digit) * (8 - index), 0);
  const check = (11 - (total % 11)) % 11;
  return digits[7] === (check === 10 ? "X" : String(check));
}
