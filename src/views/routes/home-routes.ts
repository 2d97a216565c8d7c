import * as addresses from "../../model/addresses/addresses.ts";
import type { Article } from "../../model/corpus.ts";
import type { HomeBlock, HomePage } from "../../model/pages/home-page.ts";
import { createLead } from "../article-listing.ts";
import type { Edition, Editions } from "../edition.ts";
import { listPeople, listSeries, listSubjects, showPageText } from "../home-places.ts";
import { translation } from "../places.ts";
import { type Route, toRoute } from "./route.ts";

const SECONDS = 3;
const SHOWN = { latest: 6, series: 8, subjects: 12, people: 6, events: 3 } as const;

/** A block as the editors ask for it. */
interface Wish {
  readonly kind: HomeBlock["kind"];
  /** The page or article to show. */
  readonly id: string;
  readonly count: number;
}

/** The home page of every edition. Only the site's own shows publications in all languages. */
export function homeRoutes(editions: Editions): Route<HomePage>[] {
  return editions.all.map((edition) =>
    toRoute(addresses.homeAddress(edition.tag), () => ({
      chrome: edition.chrome,
      blocks: fillBlocks(edition, listWishes(edition)),
    })),
  );
}

function listWishes({ archive: { site }, lang, tag }: Edition): readonly Wish[] {
  const blocks = (tag && translation(site, lang)?.home) || site.home;
  return blocks.flatMap((block) => {
    const [kind, value] = typeof block === "string" ? [block] : (Object.entries(block)[0] ?? []);
    if (kind === undefined) return [];
    const count = typeof value === "number" ? value : (SHOWN[kind as keyof typeof SHOWN] ?? 1);
    return { kind: kind as HomeBlock["kind"], id: String(value), count };
  });
}

/** Fills blocks from top to bottom. No publication is shown twice, except as the newest of its series. */
function fillBlocks(edition: Edition, wishes: readonly Wish[]): readonly HomeBlock[] {
  const own = listOwn(edition);
  const pinned = wishes.flatMap(({ kind, id }) => (kind === "article" ? (findIn(edition, id) ?? []) : []));
  const shown = new Set(pinned);
  const take = (count: number, from = own) => {
    const taken = from.filter((article) => !shown.has(article)).slice(0, count);
    for (const article of taken) shown.add(article);
    return taken;
  };
  return wishes.flatMap((wish) => fillBlock(edition, wish, { own, shown, take }) ?? []);
}

/** What a home page can show. */
interface Stock {
  /** All publications of the edition. */
  readonly own: readonly Article[];
  readonly shown: ReadonlySet<Article>;
  /** Takes articles that the page does not show yet. */
  readonly take: (count: number, from?: readonly Article[]) => readonly Article[];
}

function fillBlock(
  edition: Edition,
  { kind, id, count }: Wish,
  { own, shown, take }: Stock,
): HomeBlock | undefined {
  switch (kind) {
    case "lead": {
      const [lead] = take(1, [...own.filter(({ featured }) => featured), ...own]);
      if (!lead) return undefined;
      const seconds = take(SECONDS).map(edition.listingOf);
      return { kind, lead: createLead(edition, lead), seconds };
    }
    case "article": {
      const article = findIn(edition, id);
      return article && { kind, lead: createLead(edition, article) };
    }
    case "latest":
    case "events": {
      const from = kind === "events" ? own.filter(({ type }) => type === "event") : own;
      const listings = take(count, from).map(edition.listingOf);
      return listings.length > 0 ? { kind, listings } : undefined;
    }
    case "subjects":
      return listSubjects(edition, count);
    case "people":
      return listPeople(edition, own, count);
    case "series":
      return listSeries(edition, own, shown, count);
    case "page":
      return showPageText(edition, id);
  }
}

/** The articles that an edition shows: of translations of each other, the one in the edition's language. */
function listOwn({ archive, lang, tag }: Edition): readonly Article[] {
  if (tag) return archive.byLanguage.get(lang) ?? [];
  const isTranslated = (article: Article) =>
    article.lang !== lang && archive.translations.get(article.id)?.some((other) => other.lang === lang);
  return archive.articles.filter((article) => !isTranslated(article));
}

/** The article with an id, or its translation into the edition's language. */
function findIn({ archive, lang, tag }: Edition, id: string): Article | undefined {
  const named = archive.articles.find((article) => article.id === id);
  const translated = archive.translations.get(id)?.find((other) => other.lang === lang);
  return named?.lang === lang ? named : (translated ?? (tag ? undefined : named));
}
