import { symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Contender } from "./contender.ts";
import { countIndexed, indexWith } from "./pagefind.ts";
import { writeSite } from "./write-site.ts";

export const ELEVENTY_PACKAGES = {
  "@11ty/eleventy": "3.1.8",
  "@11ty/eleventy-img": "7.0.0",
  "markdown-it": "14.3.3",
  "markdown-it-anchor": "9.2.0",
  "markdown-it-footnote": "4.0.0",
};

/** @param packages a `node_modules` with the packages above */
export function openEleventy(packages: string, pagefind: string): Contender {
  const result = (site: string) => join(site, "_site");
  return {
    write: (archive, site) => {
      writeSite(archive, site, {
        templates: join(import.meta.dirname, "eleventy-site"),
        articles: "articles",
        pictures: "articles",
        files: "articles",
        names: "_data/names.json",
      });
      symlinkSync(packages, join(site, "node_modules"));
    },
    commands: (site) => [
      {
        file: process.execPath,
        args: [join(packages, "@11ty/eleventy/cmd.cjs"), "--quiet"],
        folder: site,
      },
      indexWith(pagefind, site, result(site)),
    ],
    result,
    caches: (site) => [join(site, ".cache")],
    articles: (site) => join(site, "articles"),
    pictures: (site) => join(site, "articles"),
    countIndexed,
  };
}
