import * as addresses from "../model/addresses/addresses.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import type { Archive } from "../model/archive.ts";
import { textFor } from "../model/interface/interface-text.ts";
import type { Chrome, Place, Section } from "../model/pages/chrome.ts";
import type { Link } from "../model/schemas/fields.ts";
import type { Navigation } from "../model/schemas/navigation-schema.ts";
import { signUpForm } from "../model/schemas/sign-up.ts";
import type { Edition } from "./edition.ts";
import { hrefIn, linkIn, translation } from "./places.ts";
import { createTheme } from "./theme.ts";

const SECTIONS_BY_DEFAULT = 5;

/** The header and footer of an edition's pages. */
export function createChrome(edition: Edition): Chrome {
  const { archive, lang, tag, placeTag } = edition;
  const { site, setting } = archive;
  const words = translation(site, lang);
  const href = (address: string) => hrefIn(archive, address);
  const toPlace = ({ label, url }: Link): Place => ({ label, href: linkIn(archive, url) });
  const navigation = words?.navigation ?? site.navigation;
  const withPlaces = ({ links, ...section }: Navigation[number]): Section => ({
    ...toPlace(section),
    links: links?.map(toPlace),
  });
  const footer = words?.footer ?? site.footer;
  const shareImage = site.shareImage && setting.images[resolveRelative("site.yaml", site.shareImage.src)];
  return {
    lang,
    name: words?.name ?? site.name,
    shortName: words?.shortName ?? site.shortName,
    description: words?.description ?? site.description,
    logo: createLogo(archive),
    theme: createTheme(archive),
    dateline: lang === site.language ? site.dateline : words?.dateline,
    icons: setting.icons.map((icon) => ({ ...icon, href: href(icon.href) })),
    // Preview counts nobody.
    head: setting.preview ? { verification: site.head?.verification } : site.head,
    linksInPrint: site.print.links,
    shareImage: shareImage && href(shareImage.src),
    origin: site.url,
    base: setting.base,
    home: href(addresses.homeAddress(tag)),
    totalIndex: href(addresses.totalIndexAddress(tag)),
    seriesIndex: href(addresses.directoryAddress("series", placeTag)),
    search: href(addresses.searchAddress(tag)),
    feed: href(addresses.SITE_FEED),
    languages: listLanguages(archive),
    navigation: navigation?.map(withPlaces) ?? navigateByDefault(edition),
    newsletter: site.newsletter
      ? { ...site.newsletter, ...words?.newsletter, form: signUpForm(site.newsletter.provider) }
      : undefined,
    footer: footer && {
      ...footer,
      links: footer.links.map(toPlace),
      blocks: footer.blocks.map((block) => ({ ...block, links: block.links?.map(toPlace) })),
    },
    social: site.social.map(toPlace),
    license: site.license ? toPlace(site.license) : undefined,
    total: setting.preview ? archive.articles.length : undefined,
  };
}

function createLogo(archive: Archive): Chrome["logo"] {
  const { logo } = archive.site;
  const at = (path: string | undefined) =>
    path === undefined ? undefined : archive.setting.images[resolveRelative("site.yaml", path)];
  const image = at(logo?.src);
  if (!logo || !image) return undefined;
  const { width, height, src } = image;
  const dark = at(logo.dark);
  return {
    href: hrefIn(archive, src),
    dark: dark && hrefIn(archive, dark.src),
    alt: logo.alt,
    width,
    height,
    withName: logo.withName,
  };
}

function listLanguages(archive: Archive): Place[] {
  if (archive.languages.length === 1) return [];
  return archive.languages.map((lang, index) => ({
    label: new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang,
    href: hrefIn(archive, addresses.homeAddress(index === 0 ? undefined : lang)),
    lang,
  }));
}

function navigateByDefault({ archive, lang, tag, placeTag, places }: Edition): Place[] {
  const text = textFor(lang);
  const busiest = [...archive.bySeries]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, SECTIONS_BY_DEFAULT);
  const about = archive.pages.find((page) => page.id === "about");
  return [
    ...busiest.map(([id]) => places.series(id)),
    { label: text.totalIndex, href: hrefIn(archive, addresses.totalIndexAddress(tag)) },
    { label: text.authors, href: hrefIn(archive, addresses.directoryAddress("authors", placeTag)) },
    ...(about ? [{ label: about.title, href: hrefIn(archive, addresses.pageAddress(about.id)) }] : []),
  ];
}
