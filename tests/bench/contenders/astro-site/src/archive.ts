import { type CollectionEntry, getCollection } from "astro:content";
import names from "./names.json";

export type Article = CollectionEntry<"articles">;
export type Kind = "series" | "categories" | "topics" | "years";

/** Read once: `getCollection()` copies every entry on every call. */
export const articles = (await getCollection("articles")).sort(
  (a, b) => b.data.date.valueOf() - a.data.date.valueOf(),
);

export function nameOf(id: string): string {
  return (names as Record<string, string>)[id] ?? id;
}

export function groupBy(kind: Kind): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const id of article.data[kind]) {
      const members = groups.get(id);
      if (members) members.push(article);
      else groups.set(id, [article]);
    }
  }
  return groups;
}

export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const MONTH = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

export function toLongDate(date: Date): string {
  return MONTH.format(date);
}
