import * as z from "zod";
import { checked, reference } from "./fields.ts";

/** The blocks of a home page that need no more than their name. */
const HOME_BLOCKS = ["lead", "latest", "series", "subjects", "people", "events"] as const;

const BLOCKS_REMEDY = `The blocks are ${HOME_BLOCKS.join(", ")}, page and article.`;

const name = checked(
  (value) => HOME_BLOCKS.some((block) => block === value),
  "is not a block of the home page",
  (value) =>
    value === "page" || value === "article"
      ? `Name it: "${value}: the-id".`
      : value === "categories"
        ? `Write subjects. ${BLOCKS_REMEDY}`
        : value === "authors"
          ? `Write people. ${BLOCKS_REMEDY}`
          : BLOCKS_REMEDY,
  { choices: () => HOME_BLOCKS },
);

const count = checked(
  (value) => /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 48,
  "is not a number of entries",
  "Write a whole number from 1 to 48.",
).transform(Number);

/** A block with the number of its entries, or with the page or article to show. It has only one of these keys. */
const detailed = z
  .strictObject({
    latest: count,
    series: count,
    subjects: count,
    people: count,
    events: count,
    page: reference,
    article: reference,
  })
  .partial()
  .refine((value) => Object.keys(value).length <= 1, {
    error: "is not one block",
    params: { remedy: "Begin every block with a hyphen on a line of its own." },
  });

/** The blocks of a home page, from top to bottom. */
export const homeBlocks = z.array(z.union([name, detailed])).min(1);
export type HomeBlocks = z.infer<typeof homeBlocks>;

export const HOME_BY_DEFAULT: HomeBlocks = ["lead", "latest", "subjects", "people", "events", "series"];
