import type { Mend } from "../../model/problem.ts";

/** Other generators' names of keys, and singular forms. The first key that the schema has is meant. */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  abstract: ["summary", "description"],
  agenda: ["programme"],
  alias: ["aliases"],
  alttext: ["alt"],
  attachment: ["attachments"],
  audio: ["media"],
  author: ["authors"],
  avatar: ["photo"],
  baseurl: ["url"],
  biography: ["bio"],
  bluesky: ["links", "social"],
  body: ["bio", "about"],
  byline: ["authors"],
  children: ["links"],
  columns: ["blocks"],
  company: ["affiliation"],
  canonicalurl: ["canonical"],
  category: ["categories"],
  correction: ["corrections"],
  coverimage: ["cover"],
  created: ["date"],
  description: ["summary", "alt", "text"],
  dateformat: ["dateline"],
  desc: ["summary", "description"],
  document: ["attachments"],
  documents: ["attachments"],
  download: ["attachments"],
  downloads: ["attachments"],
  duration: ["length"],
  employer: ["affiliation"],
  events: ["event"],
  excerpt: ["summary", "description"],
  facebook: ["links", "social"],
  favicon: ["icon"],
  featuredimage: ["cover"],
  file: ["attachments"],
  files: ["attachments"],
  firstname: ["given", "name"],
  forename: ["given"],
  fullname: ["name"],
  github: ["links", "social"],
  heroimage: ["cover"],
  highlights: ["keyPoints"],
  homepage: ["links"],
  href: ["url"],
  image: ["cover", "photo", "logo", "src"],
  institution: ["affiliation"],
  items: ["links"],
  jobtitle: ["role"],
  keywords: ["tags"],
  language: ["lang"],
  lang: ["language"],
  lastname: ["family", "name"],
  lastmod: ["updated"],
  label: ["title"],
  link: ["links", "url"],
  linkedin: ["links", "social"],
  locale: ["lang", "language"],
  location: ["place"],
  mail: ["email"],
  mastodon: ["links", "social"],
  modified: ["updated"],
  moddate: ["updated"],
  name: ["title", "label"],
  nav: ["navigation"],
  menu: ["navigation"],
  orcidid: ["orcid"],
  organisation: ["affiliation"],
  organization: ["affiliation"],
  original: ["translationOf"],
  page: ["pages"],
  pages: ["links"],
  path: ["src", "file"],
  pdf: ["attachments"],
  photo: ["cover"],
  photographer: ["credit"],
  picture: ["cover", "photo", "logo"],
  podcast: ["media"],
  position: ["role"],
  program: ["programme"],
  pubdate: ["date"],
  published: ["date"],
  publishdate: ["date"],
  recording: ["media"],
  redirectfrom: ["aliases"],
  redirects: ["aliases"],
  register: ["registration"],
  rsvp: ["registration"],
  schedule: ["programme"],
  serie: ["series"],
  siteurl: ["url"],
  speaker: ["speakers"],
  standfirst: ["summary", "subtitle"],
  submenu: ["links"],
  subject: ["categories"],
  subjects: ["categories"],
  source: ["src", "credit"],
  surname: ["family"],
  subtitle: ["description"],
  summary: ["description"],
  tag: ["tags"],
  takeaways: ["keyPoints"],
  teaser: ["summary", "description"],
  thumbnail: ["cover"],
  title: ["label", "name"],
  topic: ["categories"],
  topics: ["categories"],
  translation: ["translations", "translationOf"],
  translations: ["translationOf"],
  twitter: ["links", "social"],
  tz: ["timezone"],
  url: ["src", "file", "links"],
  venue: ["place"],
  video: ["media"],
  website: ["links"],
  when: ["start"],
  where: ["place"],
};

/** An author's name as indexes sorted it, `Pellwater, Edda`, in the parts that are keys now. */
function replaceSortName(written: string): Elsewhere {
  const [family = "", given = ""] = written.split(/\s*,\s*/);
  if (given === "") return { remedy: "Write family and given instead, the two parts of the name." };
  return {
    remedy: `Write family: ${family} and given: ${given} instead.`,
    suggested: "family",
    mend: { from: `sortName: ${written}`, to: `family: ${family}\ngiven: ${given}` },
  };
}

const NAMED_BY_FILE = "The file name is the id, and the address comes from it.";
const BELOW = "Write it below the front matter.";
const NOT_NEEDED = "Remove it: all pages of a kind look alike.";

/** What other generators have in front matter, but Offprint has elsewhere. */
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

/** The keys of translations that stand for the body. */
const BODIES = ["bio", "about"];

/** How other generators say whether something is published. */
const HIDES = new Set(["published false", "publish false", "hidden true", "private true", "unlisted true"]);
const SHOWS = new Set(["published true", "publish true", "hidden false", "private false", "unlisted false"]);

/** Where keys are now that used to be at the top level of `site.yaml`. */
const IN_THEME = new Set([
  "accent",
  "accentcolor",
  "paper",
  "serif",
  "sans",
  "font",
  "fonts",
  "colors",
  "colours",
]);

/** What to do instead of writing a key. */
interface Elsewhere {
  readonly remedy: string;
  /** The key that takes its place, if there is one. */
  readonly suggested?: string;
  readonly mend?: Mend;
}

/** What to do instead of writing an unknown key, if that is known. @param known the keys of the schema */
export function whereElse(key: string, value: unknown, known: readonly string[]): Elsewhere | undefined {
  const name = key.toLowerCase();
  const said = `${name} ${String(value).toLowerCase()}`;
  if (known.includes("draft") && HIDES.has(said)) return { remedy: "Write draft: true instead." };
  if (known.includes("draft") && SHOWS.has(said))
    return { remedy: "Remove it: an article that is not a draft is published." };
  if (known.includes("theme") && IN_THEME.has(name.replaceAll(/[-_]/g, "")))
    return { remedy: "Write it under theme, with accent, paper, serif or sans." };
  if (known.includes("family") && name === "sortname") return replaceSortName(String(value));
  const elsewhere = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  // The body of a file is in one language: its translation is a key.
  const isKey = elsewhere === BELOW && BODIES.some((body) => known.includes(body));
  return elsewhere === undefined || isKey ? undefined : { remedy: elsewhere };
}

/** The keys that an unknown key may mean. */
export function listKeysMeant(key: string): readonly string[] {
  const name = key.toLowerCase().replaceAll(/[-_\s]/g, "");
  return Object.hasOwn(FOREIGN, name) ? (FOREIGN[name] ?? []) : [];
}
