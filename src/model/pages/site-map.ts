import { escapeXml } from "../markup/escape.ts";

/** A page in a site map, or a site map in an index of them. */
export interface SiteMapEntry {
  /** Absolute and percent-encoded. */
  readonly address: string;
  /** The day of the last change, `YYYY-MM-DD`, where it is known. */
  readonly changed?: string | undefined;
}

/**
 * So many addresses of the greatest length, 2,048 characters, stay below the 50 MB that the protocol allows a file; by
 * number it allows 50,000.
 */
export const LARGEST_SITE_MAP = 20_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * The addresses that search engines should know, as XML.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function toSiteMap(entries: readonly SiteMapEntry[]): string {
  return writeXml("urlset", "url", entries);
}

/** Points to site maps. The day of one is that of its newest change. */
export function toSiteMapIndex(maps: readonly SiteMapEntry[]): string {
  return writeXml("sitemapindex", "sitemap", maps);
}

function writeXml(root: string, element: string, entries: readonly SiteMapEntry[]): string {
  const lines = entries.map(({ address, changed }) => {
    const date = changed ? `<lastmod>${changed}</lastmod>` : "";
    return `  <${element}><loc>${escapeXml(address)}</loc>${date}</${element}>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join("\n")}\n</${root}>\n`;
}
