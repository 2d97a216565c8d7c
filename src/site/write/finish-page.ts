import { packText } from "../reuse/page-pack.ts";
import { stampTotal } from "../reuse/stamp-total.ts";
import { openSiteFolder, type SiteFolder } from "../staging/site-folder.ts";
import { type PageFacts, readPageFacts } from "../verify/page-facts.ts";

/** A page as it was rendered. */
export interface RenderedPage {
  /** The path within the site, with forward slashes. */
  readonly file: string;
  readonly html: string;
  /** How long it took to render. */
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
  /** How long it took to render and to finish. */
  readonly milliseconds: number;
}

/** What is known of a feed or a style sheet. */
const NO_FACTS: PageFacts = { mains: 0, headings: 0, ids: [], links: [], koreanSlices: [] };

/** Puts a rendered page into a site. @param total the number of publications */
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

/** Lasts from one batch to the next: it knows which folders it has made. */
let site: SiteFolder | undefined;

/** Puts many pages into a site. A worker thread runs this, and ends with the build. */
export function finishPages({ pages, siteDir, total }: RenderedBatch): readonly MadePage[] {
  site ??= openSiteFolder(siteDir, undefined);
  const own = site;
  return pages.map((page) => finishPage(own, total, page));
}
