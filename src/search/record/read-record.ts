import { CacheError } from "../../cache/cache-error.ts";
import type { BodyStore } from "../../markdown/store/body-store.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import { readAttachmentText } from "../attachments/attachment-texts.ts";
import { writeIndexedHtml } from "./indexed-html.ts";

/** A publication as an index takes it. */
export interface IndexedDocument extends Pick<SearchRecord, "url" | "meta" | "filters" | "sorts"> {
  /** As `writeIndexedHtml` gives it. */
  readonly html: string;
}

/**
 * Joins a record with the texts that the cache has for it.
 *
 * @throws {CacheError} where the cache has not the body
 */
export function readRecord(record: SearchRecord, bodies: BodyStore, cacheDir: string): IndexedDocument {
  const { url, meta, filters, sorts, subtitle = "", attachments } = record;
  const html = writeIndexedHtml({
    title: meta.title ?? "",
    subtitle,
    body: record.body === undefined ? "" : readBody(bodies, record.body),
    attachments: attachments.map(({ anchor, title, text }) => ({
      anchor,
      title,
      text: readAttachmentText(cacheDir, text),
    })),
  });
  return { url, meta, filters, sorts, html };
}

function readBody(bodies: BodyStore, digest: string): string {
  const body = bodies.read(digest);
  if (body) return body.html;
  throw new CacheError(`The rendered body ${digest} cannot be read from the cache, which is made anew.`);
}
