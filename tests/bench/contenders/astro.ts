import { symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Contender } from "./contender.ts";
import { readPackage } from "./offprint.ts";
import { countIndexed, indexWith } from "./pagefind.ts";
import { writeSite } from "./write-site.ts";

/** The version of Astro that this project has; the others are what its documentation names for Markdown plugins. */
export const ASTRO_PACKAGES = {
  astro: readPackage().dependencies.astro,
  "@astrojs/markdown-remark": "7.3.1",
  sharp: readPackage().dependencies.sharp,
  "rehype-slug": "6.0.0",
  "remark-gfm": "4.0.1",
};

/** @param packages a `node_modules` with the packages above */
export function openAstro(packages: string, pagefind: string): Contender {
  const result = (site: string) => join(site, "dist");
  return {
    write: (archive, site) => {
      writeSite(archive, site, {
        templates: join(import.meta.dirname, "astro-site"),
        articles: "src/content/articles",
        pictures: "src/content/articles",
        files: "public/articles",
        names: "src/names.json",
      });
      symlinkSync(packages, join(site, "node_modules"));
    },
    commands: (site) => [
      {
        file: process.execPath,
        args: [join(packages, "astro/bin/astro.mjs"), "build"],
        folder: site,
        environment: { ASTRO_TELEMETRY_DISABLED: "1" },
      },
      indexWith(pagefind, site, result(site)),
    ],
    result,
    caches: (site) => [join(site, "cache"), join(site, ".astro")],
    articles: (site) => join(site, "src/content/articles"),
    pictures: (site) => join(site, "src/content/articles"),
    countIndexed,
  };
}
