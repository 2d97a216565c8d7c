import * as z from "zod";
import { checked, dateText, linkTarget, text, webAddress } from "./fields.ts";

/*
 * What some types of publications have besides what all have. A page shows what is there, whatever its type.
 */

const time = checked(
  (value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
  "is not a time of day",
  "Write hours and minutes as HH:MM, for example 09:30.",
);

/** When and where something happens; its times are those of the site's time zone. */
export const event = z.strictObject({
  start: dateText,
  end: dateText.optional(),
  place: text.optional(),
  registration: linkTarget.optional(),
  programme: z.array(z.strictObject({ time, title: text, speakers: text.optional() })).default([]),
});

const duration = checked(
  (value) => /^(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d$/.test(value),
  "is not a length",
  "Write minutes and seconds, for example 38:00, or hours too: 1:12:30.",
);

/** A recording: a file beside the article, or an address elsewhere. */
export const media = z.strictObject({
  src: text.refine((value) => !isAddress(value) || webAddress.safeParse(value).success, {
    error: "is not a web address",
    params: { remedy: "Write the whole address, beginning with https://, or a path relative to this file." },
  }),
  length: duration.optional(),
});

/** Whether a recording is elsewhere. */
export function isAddress(src: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(src);
}

/** What a reader should take along; the figure, such as "19 cm", stands before the words. */
export const keyPoint = z.strictObject({ figure: text.optional(), text });
