import { textFor } from "../model/interface/interface-text.ts";
import type { TotalIndexPage } from "../model/pages/list-pages.ts";

/** What a page of the Total Index holds, in a sentence. */
export function introduceIndex({ chrome, total, years, year }: TotalIndexPage): string {
  const text = textFor(chrome.lang);
  return year
    ? text.yearIntro(year.count, year.label)
    : text.totalIndexIntro(total, years.at(-1)?.label ?? "");
}
