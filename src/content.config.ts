import { defineCollection } from "astro:content";
import { snapshotLoader } from "./corpus/loader.ts";
import { readSettings } from "./corpus/settings.ts";

const { cacheDir } = readSettings(process.env, process.cwd());

export const collections = {
  articles: defineCollection({ loader: snapshotLoader("articles", cacheDir) }),
  authors: defineCollection({ loader: snapshotLoader("authors", cacheDir) }),
  series: defineCollection({ loader: snapshotLoader("series", cacheDir) }),
  categories: defineCollection({ loader: snapshotLoader("categories", cacheDir) }),
  pages: defineCollection({ loader: snapshotLoader("pages", cacheDir) }),
  site: defineCollection({ loader: snapshotLoader("site", cacheDir) }),
  setting: defineCollection({ loader: snapshotLoader("setting", cacheDir) }),
};
