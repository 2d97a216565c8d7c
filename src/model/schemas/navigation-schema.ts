import * as z from "zod";
import { isDateline, suggestDateline } from "../language/dateline.ts";
import { checked, link, text } from "./fields.ts";

const DATELINE_REMEDY =
  "Write each part once: {year}; {month} (April), {mon} (Apr), {m} or {mm}; and {d} or {dd}: {d} {month} {year}.";

/** How dates are written: `{d} {month} {year}`. */
export const dateline = checked(isDateline, "is not a form of dates", (value) => {
  const meant = suggestDateline(value);
  return meant === undefined ? DATELINE_REMEDY : `Write it as "${meant}".`;
});

/** The sections of a site, and the pages below them. */
export const navigation = z.array(link.extend({ links: z.array(link).min(1).optional() }));
export type Navigation = z.infer<typeof navigation>;

/** A column of the footer: text, links, or both. */
const block = z
  .strictObject({ heading: text, text: text.optional(), links: z.array(link).min(1).optional() })
  .refine(({ text, links }) => text !== undefined || links !== undefined, {
    when: ({ issues }) => issues.length === 0,
    error: "has only a heading",
    params: { remedy: "Add text or links, or leave the block out." },
  });

export const footer = z.strictObject({
  heading: text,
  text,
  links: z.array(link).default([]),
  blocks: z
    .array(block)
    .refine((all) => all.length <= 4, {
      error: "has more than four blocks",
      params: { remedy: "Name four at most: they stand side by side." },
    })
    .default([]),
});
