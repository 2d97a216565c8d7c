import { CacheError } from "../../cache/cache-error.ts";
import { type LastFolder, openSiteFolder } from "../staging/site-folder.ts";
import { openTextReader, type PackPlace, readPage } from "./page-pack.ts";
import { stampTotal } from "./stamp-total.ts";

/** A page that the last build kept. */
export interface KeptPage {
  /** The path within the site, with forward slashes. */
  readonly file: string;
  readonly place: PackPlace;
  /** How long the file of the last site is. */
  readonly bytes: number;
}

/** Pages that are to come into a site as they were. */
export interface KeptBatch {
  readonly pages: readonly KeptPage[];
  /** The folder that is built into. */
  readonly siteDir: string;
  /** The folder with the packs of the last build. */
  readonly packsDir: string;
  /** The site that finished files may be taken over from; none where the pages have to be written anew. */
  readonly last: LastFolder | undefined;
  /** The number of publications. */
  readonly total: number;
}

/** How long each finished page is, or why the cache does not have it. */
export type PlacedBatch = { readonly lengths: readonly number[] } | { readonly fault: string };

/**
 * Puts pages into a site, from the last one or from the cache. Worker threads run this. What comes out of a thread has
 * lost its class, so a fault of the cache is an answer.
 */
export function placeKept({ pages, siteDir, packsDir, last, total }: KeptBatch): PlacedBatch {
  const site = openSiteFolder(siteDir, last);
  const packs = openTextReader(packsDir);
  try {
    const lengths = pages.map(({ file, place, bytes }) => {
      if (site.takeOver(file, bytes)) return bytes;
      const stamped = stampTotal(readPage(packs, file, place), total);
      site.write(file, stamped);
      return stamped.length;
    });
    return { lengths };
  } catch (error) {
    if (error instanceof CacheError) return { fault: error.message };
    throw error;
  } finally {
    packs.close();
  }
}
