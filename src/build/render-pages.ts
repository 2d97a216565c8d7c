import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import type { Plugin } from "vite";
import type { OpenArchive } from "../data/open-archive.ts";
import { showPages } from "../data/page-source.ts";
import { BUNDLED_PAGES, openPages } from "./open-pages.ts";
import type { PlannedPage } from "./plan-pages.ts";
import { markProcess } from "./process-mark.ts";
import { shortenScopes } from "./short-scopes.ts";

export type RenderPage = (page: PlannedPage) => Promise<string>;

/** What stands where Astro would look for files to copy, which is done apart from it. */
const NO_FILES = ".astro/no-public";

/**
 * Astro starts a server of Vite's for a moment, which would bundle the toolbar of `astro dev` into the cache, unasked and
 * with nobody to hear of a failure.
 */
const withoutOptimizer: Plugin = {
  name: "offprint-without-optimizer",
  enforce: "post",
  configEnvironment: (_, options) => {
    options.optimizeDeps = { noDiscovery: true, include: [] };
  },
};

let renderings = 0;

/** How the names of folders in `.astro` begin that builds render from, before the mark of their process. */
export const PAGES_BEGIN = "pages-";

/**
 * Where this process lets Astro build: Astro puts the code that renders pages into an output folder within the project,
 * but into one common place for any other, where two builds would meet.
 */
export function placeOfPages(root: string): string {
  return join(root, ".astro", `${PAGES_BEGIN}${markProcess()}`);
}

/**
 * Lets Astro bundle the layouts, and renders pages with them one at a time as they are asked for; Astro's own loop over
 * all pages would write each before it can be finished, and again into its cache.
 *
 * @param pages those that are to be rendered: the only ones that Astro gets to know
 * @param work is called once everything is ready
 * @returns the folder with style sheets, scripts and fonts; the caller moves or removes it
 * @see https://docs.astro.build/en/reference/adapter-reference/ `setPrerenderer()`
 */
export async function renderPages(
  root: string,
  archive: OpenArchive,
  pages: readonly PlannedPage[],
  isVerbose: boolean,
  work: (render: RenderPage) => Promise<void>,
): Promise<string> {
  const paths = Map.groupBy(pages, ({ kind }) => kind);
  showPages({ archive, paths: (kind) => paths.get(kind)?.map(({ path }) => path) ?? [] });
  // Code that a process has loaded from a place once is not loaded from there again.
  renderings += 1;
  const place = join(placeOfPages(root), String(renderings));
  try {
    await build({
      root,
      outDir: place,
      publicDir: join(root, NO_FILES),
      logLevel: isVerbose ? "info" : "error",
      integrations: [
        {
          name: "offprint-pages",
          hooks: {
            "astro:config:setup": ({ injectRoute, updateConfig }) => {
              injectRoute(BUNDLED_PAGES);
              updateConfig({ vite: { plugins: [withoutOptimizer] } });
            },
            "astro:build:start": ({ setPrerenderer }) => {
              setPrerenderer((own) => ({
                ...own,
                name: "offprint",
                setup: async () => {
                  shortenScopes(place);
                  await own.setup?.();
                },
                getStaticPaths: async () => {
                  await work(await openPages(own, archive.setting.base));
                  return [];
                },
              }));
            },
          },
        },
      ],
    });
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    throw error;
  }
  return place;
}
