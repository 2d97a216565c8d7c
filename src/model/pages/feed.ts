import { type DateText, toTimestamp } from "../language/dates.ts";
import { escapeXml } from "../markup/escape.ts";
import type { Listing } from "./listing.ts";

/** A list of publications that readers subscribe to. */
export interface Feed {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly lang: string;
  readonly timezone: string;
  /** Absolute addresses: of the feed, of the page whose publications it lists, and of the site. */
  readonly self: string;
  readonly page: string;
  readonly origin: string;
  readonly author: string;
  readonly listings: readonly (Listing & { readonly updated?: DateText | undefined })[];
}

/**
 * Writes an Atom feed. The time of the feed is that of its newest change, so that an unchanged feed stays the same.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function toAtom(feed: Feed): string {
  const newest =
    feed.listings
      .map((listing) => listing.updated ?? listing.date)
      .toSorted()
      .at(-1) ?? "1970-01-01";
  const subtitle = feed.subtitle ? `\n  <subtitle>${escapeXml(feed.subtitle)}</subtitle>` : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">
  <title>${escapeXml(feed.title)}</title>${subtitle}
  <id>${escapeXml(feed.self)}</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
  <updated>${toTimestamp(newest, feed.timezone)}</updated>
  <author><name>${escapeXml(feed.author)}</name></author>
${feed.listings.map((listing) => toEntry(feed, listing)).join("\n")}
</feed>
`;
}

function toEntry(feed: Feed, listing: Feed["listings"][number]): string {
  const address = escapeXml(feed.origin + listing.href);
  const authors = listing.authors.map(
    (author) => `\n    <author><name>${escapeXml(author.label)}</name></author>`,
  );
  const categories = listing.categories.map(
    (category) => `\n    <category term="${escapeXml(category.label)}"/>`,
  );
  return `  <entry xml:lang="${escapeXml(listing.lang)}">
    <title>${escapeXml(listing.title)}</title>
    <id>${address}</id>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${toTimestamp(listing.date, feed.timezone)}</published>
    <updated>${toTimestamp(listing.updated ?? listing.date, feed.timezone)}</updated>${authors.join("")}${categories.join("")}
    <summary>${escapeXml(listing.summary)}</summary>
  </entry>`;
}
