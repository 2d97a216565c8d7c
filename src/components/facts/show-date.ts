import { type DateText, formatDate } from "../../model/language/dates.ts";
import type { Chrome } from "../../model/pages/chrome.ts";

/** Writes a date as the site of a page does. @param locals those of Astro, which hold the page */
export function showDate(
  locals: App.Locals,
  date: DateText,
  style: "long" | "short" | "day" = "long",
): string {
  const { lang, dateline } = (locals.shown!.page as { readonly chrome: Chrome }).chrome;
  return formatDate(date, lang, style, dateline);
}
