/** What other generators and the singular call the keys of this one; the first that a file of the kind has is meant. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  abstract: ["summary", "description"],
  alias: ["aliases"],
  alttext: ["alt"],
  attachment: ["attachments"],
  author: ["authors"],
  byline: ["authors"],
  canonicalurl: ["canonical"],
  category: ["categories"],
  correction: ["corrections"],
  coverimage: ["cover"],
  created: ["date"],
  description: ["summary", "alt", "text"],
  desc: ["summary", "description"],
  excerpt: ["summary", "description"],
  featuredimage: ["cover"],
  heroimage: ["cover"],
  homepage: ["links"],
  href: ["url"],
  image: ["cover", "photo", "logo", "src"],
  keywords: ["tags"],
  language: ["lang"],
  lang: ["language"],
  lastmod: ["updated"],
  label: ["title"],
  link: ["links", "url"],
  locale: ["lang", "language"],
  modified: ["updated"],
  moddate: ["updated"],
  name: ["title", "label"],
  nav: ["navigation"],
  menu: ["navigation"],
  original: ["translationOf"],
  page: ["pages"],
  path: ["src", "file"],
  photo: ["cover"],
  photographer: ["credit"],
  picture: ["cover", "photo", "logo"],
  pubdate: ["date"],
  published: ["date"],
  publishdate: ["date"],
  redirectfrom: ["aliases"],
  redirects: ["aliases"],
  serie: ["series"],
  standfirst: ["summary", "subtitle"],
  subject: ["categories"],
  subjects: ["categories"],
  source: ["src", "credit"],
  tag: ["tags"],
  thumbnail: ["cover"],
  title: ["label", "name"],
  topic: ["categories"],
  topics: ["categories"],
  translation: ["translations", "translationOf"],
  translations: ["translationOf"],
  tz: ["timezone"],
  url: ["src", "file", "links"],
  website: ["links"],
};

const NAMED_BY_FILE = "The name of the file is the id, and makes the address.";
const BELOW = "Write it below the front matter.";
const NOT_NEEDED = "Take it out: all pages of a kind look alike.";

/** What other generators keep in front matter, and this one elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  bio: BELOW,
  biography: BELOW,
  body: BELOW,
  content: BELOW,
  id: NAMED_BY_FILE,
  layout: NOT_NEEDED,
  permalink: NAMED_BY_FILE,
  slug: NAMED_BY_FILE,
  template: NOT_NEEDED,
};

/** Where to write what an unknown key is for; undefined where it has no place. */
export function whereElse(key: string): string | undefined {
  const name = key.toLowerCase();
  return Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
}

/** The keys that an unknown one may be another name of. */
export function listKeysMeant(key: string): readonly string[] {
  const name = key.toLowerCase().replaceAll(/[-_\s]/g, "");
  return Object.hasOwn(FOREIGN, name) ? (FOREIGN[name] ?? []) : [];
}
