import * as z from "zod";
import {
  checked,
  dateText,
  disclaimer,
  flag,
  image,
  language,
  path,
  type RuleParams,
  reference,
  text,
  webAddress,
} from "./fields.ts";
import { findDoi, toDoi } from "./identifiers.ts";
import { event, keyPoint, media } from "./type-fields.ts";

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

const doi = z
  .string()
  .overwrite(toDoi)
  .refine((value) => /^10\.\d{4,9}\/\S+$/.test(value), {
    error: "is not a DOI",
    params: {
      remedy: (value: string) => {
        const found = findDoi(value);
        return found === undefined
          ? "Write it as the publisher gives it, for example 10.1234/abcd.5678."
          : `Write only the DOI: ${found}.`;
      },
      id: "bad-identifier",
    } satisfies RuleParams,
  });

const alias = checked(
  (value) => /^\/[^\s?#]+$/.test(value) && !value.includes("//") && !value.split("/").includes(".."),
  "is not a path on this site",
  (value) => {
    const path = suggestPath(value);
    return path === undefined
      ? "Write only the path of the old address, for example /2009/05/old-name/."
      : `Write only the path of the old address: ${path}.`;
  },
);

/** The path of an address; undefined if it has none that could redirect. */
function suggestPath(written: string): string | undefined {
  const path = written
    .trim()
    .replace(/^https?:\/\/[^/]*/i, "")
    .replace(/[?#].*$/, "")
    .replace(/^\/*/, "/");
  return path === "/" || /\s|\/\/|\.\./.test(path) ? undefined : path;
}

/** The front matter of `articles/**\/*.md`. */
export const articleSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  summary: text.optional(),
  date: dateText,
  updated: dateText.optional(),
  authors: z.array(reference).default([]),
  series: reference.optional(),
  categories: z.array(reference).min(1),
  tags: z.array(text).default([]),
  type: articleType.optional(),
  lang: language.optional(),
  translationOf: reference.optional(),
  cover: image.extend({ caption: text.optional(), credit: text.optional() }).optional(),
  event: event.optional(),
  media: media.optional(),
  keyPoints: z.array(keyPoint).default([]),
  attachments: z.array(z.strictObject({ file: path, title: text, main: flag.default(false) })).default([]),
  doi: doi.optional(),
  volume: text.optional(),
  issue: text.optional(),
  number: text.optional(),
  pages: text.optional(),
  canonical: webAddress.optional(),
  disclaimer: disclaimer.optional(),
  corrections: z.array(z.strictObject({ date: dateText, text })).default([]),
  aliases: z.array(alias).default([]),
  /** Says that the article has no body on purpose. */
  body: z.literal("none").optional(),
  draft: flag.default(false),
  featured: flag.default(false),
});

export type ArticleMatter = z.infer<typeof articleSchema>;
