import * as addresses from "../model/addresses/addresses.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import { textFor } from "../model/interface/interface-text.ts";
import type { Chrome, Place } from "../model/pages/chrome.ts";
import type { Link } from "../model/schemas/fields.ts";
import { signUpForm } from "../model/schemas/sign-up.ts";
import type { OpenArchive } from "./open-archive.ts";
import { hrefIn, linkIn, placesIn, translation } from "./places.ts";

const SECTIONS_BY_DEFAULT = 5;
const known = new WeakMap<OpenArchive, Map<string, Chrome>>();

/** What stands around the pages of one language; made once for each. */
export function chromeIn(archive: OpenArchive, lang: string): Chrome {
  const byLanguage = known.get(archive) ?? new Map<string, Chrome>();
  known.set(archive, byLanguage);
  const chrome = byLanguage.get(lang) ?? createChrome(archive, lang);
  byLanguage.set(lang, chrome);
  return chrome;
}

/** The edition whose home, Total Index and search a page in a language leads to; undefined for the site's own. */
export function editionOf(archive: OpenArchive, lang: string): string | undefined {
  return archive.editions.includes(lang) ? lang : undefined;
}

function createChrome(archive: OpenArchive, lang: string): Chrome {
  const { site, setting } = archive;
  const words = translation(site, lang);
  const edition = editionOf(archive, lang);
  const href = (address: string) => hrefIn(archive, address);
  const toPlace = ({ label, url }: Link): Place => ({ label, href: linkIn(archive, url) });
  const footer = words?.footer ?? site.footer;
  const logo = site.logo ? setting.images[resolveRelative("site.yaml", site.logo.src)] : undefined;
  return {
    lang,
    name: words?.name ?? site.name,
    shortName: words?.shortName ?? site.shortName,
    description: words?.description ?? site.description,
    logo:
      logo && site.logo
        ? { href: hrefIn(archive, logo.src), alt: site.logo.alt, width: logo.width, height: logo.height }
        : undefined,
    accent: site.accent,
    origin: site.url,
    base: setting.base,
    home: href(addresses.homeAddress(edition)),
    totalIndex: href(addresses.totalIndexAddress(edition)),
    search: href(addresses.searchAddress(edition)),
    feed: href(addresses.SITE_FEED),
    languages: listLanguages(archive),
    navigation: (words?.navigation ?? site.navigation)?.map(toPlace) ?? navigateByDefault(archive, lang),
    newsletter: site.newsletter
      ? { ...site.newsletter, ...words?.newsletter, form: signUpForm(site.newsletter.provider) }
      : undefined,
    footer: footer ? { ...footer, links: footer.links.map(toPlace) } : undefined,
    social: site.social.map(toPlace),
    license: site.license ? toPlace(site.license) : undefined,
    total: setting.preview ? archive.articles.length : undefined,
  };
}

function listLanguages(archive: OpenArchive): Place[] {
  if (archive.editions.length === 0) return [];
  return [archive.site.language, ...archive.editions].map((lang) => ({
    label: new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang,
    href: hrefIn(archive, addresses.homeAddress(editionOf(archive, lang))),
    lang,
  }));
}

function navigateByDefault(archive: OpenArchive, lang: string): Place[] {
  const text = textFor(lang);
  const places = placesIn(archive, lang);
  const busiest = [...archive.bySeries]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, SECTIONS_BY_DEFAULT);
  const about = archive.pages.find((page) => page.id === "about");
  return [
    ...busiest.map(([id]) => places.series(id)),
    { label: text.totalIndex, href: hrefIn(archive, addresses.totalIndexAddress(editionOf(archive, lang))) },
    { label: text.authors, href: hrefIn(archive, addresses.directoryAddress("authors")) },
    ...(about ? [{ label: about.title, href: hrefIn(archive, addresses.pageAddress(about.id)) }] : []),
  ];
}
