import { type Archive, makeArchive } from "../../src/model/archive.ts";
import type { Article, Corpus } from "../../src/model/corpus.ts";
import type { Listing } from "../../src/model/pages/listing.ts";
import { siteSchema } from "../../src/model/schemas/site-schema.ts";

/** An English article of 1 April 2021 about tides, except for the given fields. */
export function anArticle(matter: Partial<Article> & Pick<Article, "id">): Article {
  return {
    title: matter.id,
    date: "2021-04-01",
    authors: [],
    categories: ["tides"],
    tags: [],
    keyPoints: [],
    attachments: [],
    corrections: [],
    aliases: [],
    draft: false,
    featured: false,
    lang: "en",
    type: "article",
    summary: "",
    file: `articles/${matter.id}.md`,
    body: { line: 6, lang: "en" },
    ...matter,
  };
}

/** A corpus of articles, without the authors, series and categories that they name. */
export function aCorpus(articles: readonly Article[], rest: Partial<Corpus> = {}): Corpus {
  const site = siteSchema.parse({
    name: "Institute of Small Harbours",
    shortName: "ISH",
    url: "https://harbours.example",
    language: "en",
    timezone: "Asia/Seoul",
    description: "Notes on small harbours.",
  });
  return { site, articles, authors: [], series: [], categories: [], pages: [], ...rest };
}

/** The archive of a corpus of articles, built for 1 January 2026. */
export function anArchive(articles: readonly Article[]): Archive {
  const setting = { base: "/", now: "2026-01-01T00:00", preview: false, icons: [], images: {}, files: {} };
  return makeArchive(aCorpus(articles), setting);
}

/** A listing, except for the given fields. */
export function aListing(shown: Partial<Listing> = {}): Listing {
  return {
    href: "/the-quay/first-light/",
    title: "First Light",
    lang: "en",
    date: "2021-04-01",
    type: "article",
    summary: "The lamp is lit at dusk.",
    categories: [],
    authors: [],
    ...shown,
  };
}

/** The ids of articles, to compare lists by. */
export function idsOf(articles: readonly { readonly id: string }[] | undefined): string[] {
  return (articles ?? []).map(({ id }) => id);
}
