import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { OpenArchive } from "../data/open-archive.ts";
import { showPages } from "../data/page-source.ts";
import { toHref } from "../domain/addresses.ts";
import type { BundledPages } from "./bundled-pages.ts";
import type { BundleCache } from "./kept-bundle.ts";
import { CODE, openKeptPages } from "./open-kept-pages.ts";
import type { PlannedPage } from "./plan-pages.ts";
import { markProcess } from "./process-mark.ts";

export type RenderPage = (page: PlannedPage) => Promise<string>;

export interface Rendering {
  readonly root: string;
  readonly archive: OpenArchive;
  /** Those that are to be rendered. */
  readonly pages: readonly PlannedPage[];
  /** Takes the code that renders pages from the last build, or keeps it for the next. */
  readonly bundles: BundleCache;
  readonly isVerbose: boolean;
}

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
 * Renders pages one at a time as they are asked for, with the layouts as Astro has bundled them; Astro's own loop over
 * all pages would write each before it can be finished, and again into its cache.
 *
 * @param work is called once everything is ready
 * @returns the folder with style sheets, scripts and fonts; the caller moves or removes it
 */
export async function renderPages(
  { root, archive, pages, bundles, isVerbose }: Rendering,
  work: (render: RenderPage) => Promise<void>,
): Promise<string> {
  const paths = Map.groupBy(pages, ({ kind }) => kind);
  const show = () => showPages({ archive, paths: (kind) => paths.get(kind)?.map(({ path }) => path) ?? [] });
  const { base } = archive.setting;
  const workWith = (bundled: BundledPages, styles = bundled.styles) => {
    const render = bundled.open(styles);
    return work(({ path }) => render(path, toHref(path.address, base)));
  };
  let place = nameNext(root);
  try {
    const styles = bundles.unpack(place);
    show();
    // What cannot be opened, because a package has gone, is bundled anew.
    const kept = styles && (await openKeptPages(place, base).catch(() => undefined));
    if (kept) {
      await workWith(kept, styles);
      await rm(join(place, CODE), { recursive: true });
      return place;
    }
    await rm(place, { recursive: true, force: true });
    place = nameNext(root);
    // Astro is many modules, which a build with a kept bundle has no use for.
    const { bundlePages } = await import("./bundle-pages.ts");
    // Astro asks for all paths, and would make a key of each: none are shown before it has asked.
    showPages({ archive, paths: () => [] });
    await bundlePages({ root, place, base, isVerbose }, show, async (bundled) => {
      bundles.keep(place, bundled.styles);
      await workWith(bundled);
    });
    return place;
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    throw error;
  }
}

/** Code that a process has loaded from a place once is not loaded from there again. */
function nameNext(root: string): string {
  renderings += 1;
  return join(placeOfPages(root), String(renderings));
}
