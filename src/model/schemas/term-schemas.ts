import * as z from "zod";
import { articleType } from "./article-schema.ts";
import { disclaimer, language, type RuleParams, text } from "./fields.ts";
import { isIssn, toIssn } from "./identifiers.ts";

const issn = z
  .string()
  .overwrite(toIssn)
  .refine(isIssn, {
    error: "is not an ISSN",
    params: {
      remedy:
        "Copy it from the series: it has the form 1234-5679, and its last character is a checksum, which shows typing mistakes.",
      id: "bad-identifier",
    } satisfies RuleParams,
  });

const seriesTexts = {
  title: text,
  description: text.optional(),
  disclaimer: disclaimer.optional(),
  returnLabel: text.optional(),
};

const categoryTexts = { title: text, description: text.optional() };

/** The front matter of `series/*.md`; the body is the About text, for which `about` stands in a translation. */
export const seriesSchema = z.strictObject({
  ...seriesTexts,
  type: articleType.optional(),
  issn: issn.optional(),
  translations: z.record(language, z.strictObject({ ...seriesTexts, about: text }).partial()).default({}),
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
