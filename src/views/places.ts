import { readAddress, toHref } from "../model/addresses/address-forms.ts";
import * as addresses from "../model/addresses/addresses.ts";
import type { Archive } from "../model/archive.ts";
import type { Place } from "../model/pages/chrome.ts";
import type { CountedPlace } from "../model/pages/listing.ts";
import { tagKey } from "../model/tags.ts";
import { makeOnce } from "./make-once.ts";

/** Series, categories, authors and tags as links of pages in one language. */
export interface Places {
  readonly series: (id: string) => Place;
  readonly category: (id: string) => Place;
  readonly author: (id: string) => Place;
  readonly tag: (tag: string) => Place;
}

/** The `href` of an address of this site. */
export function hrefIn(archive: Archive, address: string): string {
  return toHref(address, archive.setting.base);
}

/** The `href` of an address that an editor has written, on this site or elsewhere. */
export function linkIn(archive: Archive, url: string): string {
  return url.startsWith("/") ? hrefIn(archive, readAddress(url)) : url;
}

export function countPlaces(
  ids: Iterable<string>,
  toPlace: (id: string) => Place,
  count: (id: string) => number,
  describe: (id: string) => string | undefined = () => undefined,
): CountedPlace[] {
  return [...ids].map((id) => ({ ...toPlace(id), count: count(id), description: describe(id) }));
}

/**
 * The places of an archive with their names in a language; each is made once.
 *
 * @param tag the edition whose pages they lead to
 */
export function namePlaces(archive: Archive, lang: string, tag: string | undefined): Places {
  const siteLang = archive.site.language;
  const titled = (title: string, translated: string | undefined, address: string): Place => ({
    label: translated ?? title,
    href: hrefIn(archive, address),
    lang: translated === undefined && lang !== siteLang ? siteLang : undefined,
  });
  return {
    series: makeOnce((id) => {
      const series = archive.series.get(id);
      return titled(series?.title ?? id, translation(series, lang)?.title, addresses.seriesAddress(id, tag));
    }),
    category: makeOnce((id) => {
      const category = archive.categories.get(id);
      return titled(
        category?.title ?? id,
        translation(category, lang)?.title,
        addresses.categoryAddress(id, tag),
      );
    }),
    author: makeOnce((id) => {
      const author = archive.authors.get(id);
      const native = lang === siteLang ? undefined : author?.nativeName;
      const name = translation(author, lang)?.name ?? native;
      return titled(author?.name ?? id, name, addresses.authorAddress(id, tag));
    }),
    tag: makeOnce((word) => {
      const { label, slug } = archive.tags.get(tagKey(word)) ?? {
        label: word,
        slug: addresses.tagSlug(word),
      };
      return { label, href: hrefIn(archive, addresses.tagAddress(slug, tag)) };
    }),
  };
}

/** The texts of a series, category or author in a language, where the editors wrote them. */
export function translation<T>(
  term: { readonly translations: Readonly<Record<string, T>> } | undefined,
  lang: string,
): T | undefined {
  return term?.translations[lang] ?? term?.translations[lang.split("-")[0] ?? ""];
}
