import { CacheError } from "../../cache/cache-error.ts";
import { type LastFolder, openSiteFolder } from "../staging/site-folder.ts";
import { openTextReader, readPage, type TextPlace } from "./packed-texts.ts";
import { stampTotal } from "./stamp-total.ts";

/** A page that the last build kept. */
interface KeptPage {
  /** The path within the site, with forward slashes. */
  readonly file: string;
  readonly place: TextPlace;
  /** The length of the file in the last site. */
  readonly bytes: number;
}

/** Pages to put into a site as they were. */
export interface KeptBatch {
  readonly pages: readonly KeptPage[];
  /** The folder that the build writes to. */
  readonly siteDir: string;
  /** The folder with the packs of the last build. */
  readonly packsDir: string;
  /** The site to take finished files from; undefined if the pages have to be written anew. */
  readonly last: LastFolder | undefined;
  /** The number of publications. */
  readonly total: number;
}

/** The length of each finished page, or why the cache does not have one. */
export type PlacedBatch = { readonly lengths: readonly number[] } | { readonly fault: string };

/**
 * Puts pages into a site, from the last site or from the cache. Worker threads run this. An error loses its class on its
 * way out of a thread, so a fault of the cache is returned instead.
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
