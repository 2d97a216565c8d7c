import type { PagePath } from "../data/page-path.ts";

/**
 * Renders a page; never two at a time.
 *
 * @param href the address of the page, percent-encoded and with the base
 */
export type RenderPath = (path: PagePath, href: string) => Promise<string>;

/** A link to a style sheet, as Astro puts it into the head of a page. */
export interface StyleLink {
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: string;
}

/** The pages that Astro has bundled. */
export interface BundledPages {
  /** What Astro links on every page. */
  readonly styles: readonly StyleLink[];
  /** @param styles what is linked on every page */
  readonly open: (styles: readonly StyleLink[]) => RenderPath;
}

/** The bundle has its own copy of every module: what it makes is handed over as a global value. */
const PLACE = Symbol.for("offprint.bundled-pages");
const shared = globalThis as { [PLACE]?: BundledPages };

export function giveBundledPages(pages: BundledPages): void {
  shared[PLACE] = pages;
}

/** Takes the pages that a bundle gave last. @throws where none has given any */
export function takeBundledPages(): BundledPages {
  const pages = shared[PLACE];
  if (!pages) throw new Error("The pages that Astro has bundled were not given.");
  delete shared[PLACE];
  return pages;
}
