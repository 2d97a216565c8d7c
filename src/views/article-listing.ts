import { permalinkOf } from "../model/addresses/permalink.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import type { Archive } from "../model/archive.ts";
import { type Article, findMainFile } from "../model/corpus.ts";
import {
  type Attachment,
  type Cover,
  type LeadListing,
  type Listing,
  oneOfEachFormat,
} from "../model/pages/listing.ts";
import { whyUnpublished } from "../model/publication.ts";
import type { Edition } from "./edition.ts";
import { hrefIn } from "./places.ts";

export function articleHref(archive: Archive, article: Article): string {
  return hrefIn(archive, permalinkOf(article, archive.site.permalink));
}

/** An article as lists of an edition show it. */
export function createListing({ archive, places }: Edition, article: Article): Listing {
  const translations = archive.translations.get(article.id)?.map((other) => ({
    label: new Intl.DisplayNames([other.lang], { type: "language" }).of(other.lang) ?? other.lang,
    href: articleHref(archive, other),
    lang: other.lang,
  }));
  return {
    href: articleHref(archive, article),
    title: article.title,
    lang: article.lang,
    date: article.date,
    type: article.type,
    summary: article.summary,
    number: article.number,
    formats: article.attachments.length > 0 ? listFormats(article) : undefined,
    series: article.series ? places.series(article.series) : undefined,
    categories: article.categories.map(places.category),
    authors: article.authors.map(places.author),
    translations,
    unpublished: whyUnpublished(article, archive.setting.now),
  };
}

/** The kind of a file as readers know it. */
export function formatOf(file: string): string {
  return (/\.([a-z\d]+)$/i.exec(file)?.[1] ?? "").toUpperCase();
}

function listFormats({ attachments }: Article): readonly string[] {
  return [...new Set(attachments.map(({ file }) => formatOf(file)).filter((format) => format !== ""))];
}

/** An article as the head of a list shows it. */
export function createLead({ archive, listingOf }: Edition, article: Article): LeadListing {
  return {
    ...listingOf(article),
    files: oneOfEachFormat(listAttachments(archive, article)),
    cover: toCover(archive, article),
  };
}

export function listAttachments(archive: Archive, article: Article): readonly Attachment[] {
  const main = findMainFile(article);
  return article.attachments.map((attachment) => {
    const { file, title } = attachment;
    const served = archive.setting.files[`${article.id}:${file}`];
    return {
      href: hrefIn(archive, served?.address ?? "/"),
      title,
      format: formatOf(file),
      bytes: served?.bytes ?? 0,
      isMain: attachment === main,
    };
  });
}

export function toCover(archive: Archive, { cover, file }: Article): Cover | undefined {
  const image = cover && archive.setting.images[resolveRelative(file, cover.src)];
  return cover && image ? { image, alt: cover.alt, caption: cover.caption, credit: cover.credit } : undefined;
}
