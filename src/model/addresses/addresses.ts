import { slug } from "github-slugger";
import { readAddress } from "./address-forms.ts";

/*
 * Every address of the site is made here or by `permalinkOf`. An address begins with a slash, has no base, and is not
 * percent-encoded, except for `%`, `#` and `?` in the name of a file. An edition is a language other than the site's
 * own; its pages are below its tag.
 */

export const NOT_FOUND = "/404.html";
export const SITE_FEED = "/feed.xml";
/** The index of the site maps. */
export const SITEMAP = "/sitemap.xml";
export const ROBOTS = "/robots.txt";
/** Without this file, GitHub Pages does not serve files whose names begin with an underscore. */
export const NO_JEKYLL = "/.nojekyll";
/** The style sheet with the slices of the Korean fonts. */
export const KOREAN_FACES = "/fonts/korean.css";
/** The folder of these slices, in a site. */
export const FONTS_FOLDER = "_fonts/";

export const DIRECTORIES = ["series", "categories", "authors", "tags"] as const;
export type Directory = (typeof DIRECTORIES)[number];

export function homeAddress(edition?: string): string {
  return edition ? `/${edition}/` : "/";
}

export function totalIndexAddress(edition?: string): string {
  return `${homeAddress(edition)}publications/`;
}

export function yearAddress(year: string, edition?: string): string {
  return `${totalIndexAddress(edition)}${year}/`;
}

export function searchAddress(edition?: string): string {
  return `${homeAddress(edition)}search/`;
}

export function directoryAddress(directory: Directory, edition?: string): string {
  return `${homeAddress(edition)}${directory}/`;
}

export function seriesAddress(id: string, edition?: string): string {
  return `${homeAddress(edition)}${id}/`;
}

export function seriesFeedAddress(id: string): string {
  return `/${id}/feed.xml`;
}

export function categoryAddress(id: string, edition?: string): string {
  return `${directoryAddress("categories", edition)}${id}/`;
}

export function authorAddress(id: string, edition?: string): string {
  return `${directoryAddress("authors", edition)}${id}/`;
}

/** @param name a year, or `pages`, or `all` */
export function siteMapAddress(name: string): string {
  return `/sitemap-${name}.xml`;
}

/** @param slug from `slugTags` */
export function tagAddress(slug: string, edition?: string): string {
  return `${directoryAddress("tags", edition)}${slug}/`;
}

/** The plain slug of a tag. Tags that differ only in punctuation have the same one. */
export function tagSlug(tag: string): string {
  return slug(tag.normalize("NFC")).replaceAll(/-+/g, "-").replaceAll(/^-|-$/g, "");
}

export function pageAddress(id: string): string {
  return `/${id}/`;
}

/** The address of a page of the list that begins at `first`; pages count from 1. */
export function pagedAddress(first: string, page: number): string {
  return page === 1 ? first : `${first}page/${page}/`;
}

/**
 * The address of the redirect for an old path, decoded. It is a folder unless the path names a file, so that it works
 * with and without the last slash.
 */
export function aliasAddress(alias: string): string {
  const path = readAddress(alias)
    .replaceAll(/%(?:2[46BC]|3[ABD]|40)/gi, decodeURIComponent)
    .replaceAll(/\/(\.\/)+/g, "/")
    .replace(/\/index\.html$/i, "/");
  return /\.[a-z\d]{2,5}$/i.test(path) || path.endsWith("/") ? path : `${path}/`;
}
