import { CacheError } from "../../cache/cache-error.ts";
import type { BodyStore } from "../../markdown/store/body-store.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import { readAttachmentText } from "../attachments/attachment-texts.ts";
import { writeIndexedHtml } from "./indexed-html.ts";

/** A publication, ready to be indexed. */
export interface IndexedDocument extends Pick<SearchRecord, "url" | "meta" | "filters" | "sorts"> {
  /** Written by `writeIndexedHtml`. */
  readonly html: string;
}

/**
 * Joins a record with its texts in the cache.
 *
 * @throws {CacheError} if the cache does not have the body
 */
export function readRecord(record: SearchRecord, bodies: BodyStore, cacheDir: string): IndexedDocument {
  const { url, meta, filters, sorts, subtitle = "", parts = [], attachments } = record;
  const html = writeIndexedHtml({
    title: meta.title ?? "",
    subtitle,
    parts,
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
