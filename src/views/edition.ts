import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/corpus.ts";
import { hasOwnPlaces } from "../model/interface/interface-text.ts";
import type { AuthorView } from "../model/pages/article-page.ts";
import type { Chrome } from "../model/pages/chrome.ts";
import type { Listing } from "../model/pages/listing.ts";
import { createListing } from "./article-listing.ts";
import { createAuthorView } from "./author-view.ts";
import { createChrome } from "./edition-chrome.ts";
import { makeOnce } from "./make-once.ts";
import { namePlaces, type Places } from "./places.ts";

/** An archive in one language. What many pages show is made once, when the first page asks for it. */
export interface Edition {
  readonly archive: Archive;
  readonly lang: string;
  /** The path segment of its own home, Total Index and search; undefined if it uses those of the site's language. */
  readonly tag: string | undefined;
  /** The same of its series, categories, authors and tags. */
  readonly placeTag: string | undefined;
  readonly chrome: Chrome;
  readonly places: Places;
  /** An article as lists show it. */
  readonly listingOf: (article: Article) => Listing;
  readonly authorView: (id: string) => AuthorView;
}

/** An archive in every language that one of its pages is in. */
export interface Editions {
  readonly archive: Archive;
  /** In the site's own language. */
  readonly own: Edition;
  /** The editions with a home page, the site's own first. */
  readonly all: readonly Edition[];
  /** The editions with pages of series, categories, authors and tags, the site's own first. */
  readonly placed: readonly Edition[];
  readonly of: (lang: string) => Edition;
}

export function openEditions(archive: Archive): Editions {
  const of = makeOnce((lang: string) => openEdition(archive, lang));
  const all = archive.languages.map(of);
  const placed = all.filter(({ tag, placeTag }) => tag === placeTag);
  return { archive, own: of(archive.site.language), all, placed, of };
}

function openEdition(archive: Archive, lang: string): Edition {
  const tag = archive.languages.indexOf(lang) > 0 ? lang : undefined;
  const placeTag = hasOwnPlaces(lang, archive.site.language) ? tag : undefined;
  let chrome: Chrome | undefined;
  const edition: Edition = {
    archive,
    lang,
    tag,
    placeTag,
    get chrome() {
      chrome ??= createChrome(edition);
      return chrome;
    },
    places: namePlaces(archive, lang, placeTag),
    listingOf: makeOnce((article) => createListing(edition, article)),
    authorView: makeOnce((id) => createAuthorView(edition, id)),
  };
  return edition;
}
