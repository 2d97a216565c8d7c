import { packText } from "../reuse/packed-texts.ts";
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
  /** The folder that the build writes to. */
  readonly siteDir: string;
  /** The number of publications. */
  readonly total: number;
}

/** What is known of a page once it is in the site. */
export interface MadePage extends PageFacts {
  /** The page as it was rendered, for the pack that keeps it. */
  readonly packed: Uint8Array;
  /** The length of the finished file. */
  readonly bytes: number;
  /** How long it took to render and finish. */
  readonly milliseconds: number;
}

/** The facts of a feed or a style sheet. */
const NO_FACTS: PageFacts = { mains: 0, headings: 0, ids: [], links: [] };

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

/** Kept from batch to batch, because it knows which folders it has made. */
let site: SiteFolder | undefined;

/** Puts many pages into a site. A worker thread that lasts as long as the build runs this. */
export function finishPages({ pages, siteDir, total }: RenderedBatch): readonly MadePage[] {
  site ??= openSiteFolder(siteDir, undefined);
  const own = site;
  return pages.map((page) => finishPage(own, total, page));
}
