import { type PageFacts, readPageFacts } from "../reuse/page-facts.ts";
import { packText } from "../reuse/page-pack.ts";
import { openSiteFolder, type SiteFolder } from "./site-folder.ts";
import { stampTotal } from "./stamp-total.ts";

/** A page as it was rendered. */
export interface RenderedPage {
  /** The path within the site, with forward slashes. */
  readonly file: string;
  readonly html: string;
  /** How long rendering it took. */
  readonly milliseconds: number;
}

export interface RenderedBatch {
  readonly pages: readonly RenderedPage[];
  /** The folder that is built into. */
  readonly siteDir: string;
  /** The number of publications. */
  readonly total: number;
}

/** What is known of a page that stands in the site. */
export interface MadePage extends PageFacts {
  /** The page as it was rendered, for the pack that keeps it. */
  readonly packed: Uint8Array;
  /** How long the finished file is. */
  readonly bytes: number;
  /** How long rendering and finishing it took. */
  readonly milliseconds: number;
}

/** What is known of a feed or a style sheet. */
const NO_FACTS: PageFacts = { mains: 0, headings: 0, ids: [], links: [], koreanSlices: [] };

/** Puts a page that was rendered into a site. @param total the number of publications */
export function finishPage(
  site: Pick<SiteFolder, "write">,
  total: number,
  { file, html, milliseconds }: RenderedPage,
): MadePage {
  const start = performance.now();
  const bytes = Buffer.from(html);
  const stamped = stampTotal(bytes, total);
  site.write(file, stamped);
  return {
    ...(file.endsWith(".html") ? readPageFacts(html) : NO_FACTS),
    packed: packText(bytes),
    bytes: stamped.length,
    milliseconds: milliseconds + performance.now() - start,
  };
}

/** The folder of the batch before, which knows what folders it has. */
let site: SiteFolder | undefined;

/** Does so with many pages. A worker thread runs this, and is ended with the build. */
export function finishPages({ pages, siteDir, total }: RenderedBatch): readonly MadePage[] {
  site ??= openSiteFolder(siteDir, undefined);
  const own = site;
  return pages.map((page) => finishPage(own, total, page));
}
