import { permalinkOf } from "../model/addresses/permalink.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/corpus.ts";
import { dayOf } from "../model/language/dates.ts";
import type { EventView, MediaView } from "../model/pages/article-page.ts";
import { toCalendar } from "../model/pages/calendar.ts";
import { isAddress } from "../model/schemas/type-fields.ts";
import { formatOf } from "./article-listing.ts";
import { hrefIn, linkIn } from "./places.ts";

const SOUNDS = /\.(?:mp3|m4a|m4b|aac|wav|ogg|oga|opus|flac)$/i;
const FILMS = /\.(?:mp4|m4v|mov|webm|ogv)$/i;

export function createEventView(archive: Archive, article: Article): EventView | undefined {
  const { event, title, date, updated } = article;
  if (!event) return undefined;
  const { timezone, url, permalink } = archive.site;
  const { start, end, place, programme, registration } = event;
  const isOver = dayOf(end ?? start) < dayOf(archive.setting.now);
  const page = url + hrefIn(archive, permalinkOf(article, permalink));
  return {
    start,
    end,
    place,
    programme,
    registration: isOver || !registration ? undefined : linkIn(archive, registration),
    calendar: isOver
      ? undefined
      : toCalendar({ title, start, end, place, url: page, timezone, changed: updated ?? date }),
    timezone,
  };
}

export function createMediaView(archive: Archive, { id, media }: Article): MediaView | undefined {
  if (!media) return undefined;
  const { src, length } = media;
  const path = isAddress(src) ? new URL(src).pathname : src;
  const kind = SOUNDS.test(path) ? "audio" : FILMS.test(path) ? "video" : "page";
  const served = archive.setting.files[`${id}:${src}`];
  return {
    kind,
    href: served ? hrefIn(archive, served.address) : src,
    length,
    file: served && { format: formatOf(src), bytes: served.bytes },
  };
}
