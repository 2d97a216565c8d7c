import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { OpenArchive } from "../data/open-archive.ts";
import { showPages } from "../data/page-source.ts";
import { toHref } from "../domain/addresses.ts";
import type { Bundler } from "./open-bundler.ts";
import { CODE, openKeptPages } from "./open-kept-pages.ts";
import type { PlannedPage } from "./plan-pages.ts";
import { markProcess } from "./process-mark.ts";

export type RenderPage = (page: PlannedPage) => Promise<string>;

export interface Rendering {
  readonly root: string;
  readonly archive: OpenArchive;
  /** Those that are to be rendered. */
  readonly pages: readonly PlannedPage[];
  /** Gives the code that renders pages. */
  readonly bundler: Bundler;
}

let renderings = 0;

/** How the names of folders in `.astro` begin that builds render from, before the mark of their process. */
export const PAGES_BEGIN = "pages-";

/**
 * Where Astro builds for this process, and where the code that renders pages is loaded from: Astro puts it into an output
 * folder within the project, but into one common place for any other, where two builds would meet.
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
  { root, archive, pages, bundler }: Rendering,
  work: (render: RenderPage) => Promise<void>,
): Promise<string> {
  const paths = Map.groupBy(pages, ({ kind }) => kind);
  showPages({ archive, paths: (kind) => paths.get(kind)?.map(({ path }) => path) ?? [] });
  const { base } = archive.setting;
  // What is not kept yet is waited for; what cannot be opened, because a package has gone, is bundled anew.
  const { place, render } = await openPages(root, base, bundler).catch(async () => {
    await bundler.bundle();
    return openPages(root, base, bundler);
  });
  try {
    await work(({ path }) => render(path, toHref(path.address, base)));
    await rm(join(place, CODE), { recursive: true });
    return place;
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    throw error;
  }
}

/** @throws where no bundle is kept, or the one that is cannot be opened */
async function openPages(root: string, base: string, bundler: Bundler) {
  const place = nameNext(root);
  try {
    const styles = bundler.unpack(place);
    if (!styles) throw new Error("What Astro has bundled is not kept.");
    const pages = await openKeptPages(place, base);
    return { place, render: pages.open(styles) };
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    throw error;
  }
}

/** Code that a process has loaded from a place once is not loaded from there again. */
export function nameNext(root: string): string {
  renderings += 1;
  return join(placeOfPages(root), String(renderings));
}
