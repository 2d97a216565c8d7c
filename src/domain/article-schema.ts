import * as z from "zod";
import { checked, dateText, disclaimer, id, image, language, text, webAddress } from "./fields.ts";

export const ARTICLE_TYPES = [
  "article",
  "commentary",
  "brief",
  "report",
  "working-paper",
  "book",
  "transcript",
  "podcast",
  "video",
  "event",
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

export const articleType = z.enum(ARTICLE_TYPES);

const doi = checked(
  (value) => /^10\.\d{4,9}\/\S+$/.test(value),
  "is not a DOI",
  "Write it without an address before it, for example 10.1234/abcd.5678.",
);

const alias = checked(
  (value) => /^\/[^\s?#]+$/.test(value) && !value.includes("//") && !value.split("/").includes(".."),
  "is not a path on this site",
  "Write the old address from the first slash on, for example /2009/05/old-name/.",
);

/** A volume, issue or number: YAML reads `12` as a number, and citations want text. */
const numeral = z.union([text, z.int().nonnegative()]).transform(String);

/** The front matter of `articles/**\/*.md`. */
export const articleSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  summary: text.optional(),
  date: dateText,
  updated: dateText.optional(),
  authors: z.array(id).default([]),
  series: id.optional(),
  categories: z.array(id).min(1),
  tags: z.array(text).default([]),
  type: articleType.optional(),
  lang: language.optional(),
  translationOf: id.optional(),
  cover: image.extend({ caption: text.optional(), credit: text.optional() }).optional(),
  attachments: z.array(z.strictObject({ file: text, title: text })).default([]),
  doi: doi.optional(),
  volume: numeral.optional(),
  issue: numeral.optional(),
  number: numeral.optional(),
  pages: numeral.optional(),
  canonical: webAddress.optional(),
  disclaimer: disclaimer.optional(),
  corrections: z.array(z.strictObject({ date: dateText, text })).default([]),
  aliases: z.array(alias).default([]),
  draft: z.boolean().default(false),
  featured: z.boolean().default(false),
});

export type ArticleMatter = z.infer<typeof articleSchema>;
