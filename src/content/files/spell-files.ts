import { resolveRelative } from "../../model/addresses/relative-path.ts";
import type { ArticleMatter } from "../../model/schemas/article-schema.ts";
import type { AuthorMatter } from "../../model/schemas/author-schema.ts";
import { isAddress } from "../../model/schemas/type-fields.ts";
import type { ReadEntries } from "../read-entries.ts";
import { type ReadSite, SITE_FILE } from "../read-site.ts";
import { findWritten } from "./file-within.ts";

/*
 * Front matter names files by their paths. This turns those written like an address, percent-encoded or with a query,
 * into the paths that they mean, so that nothing after it has to.
 */

/** Turns a path as written into the one that it means. */
type Spell = (target: string) => string;

/** Corrects the paths in the front matter of one kind of file. */
export function spellFiles<Matter>(
  contentDir: string,
  read: ReadEntries<Matter>,
  spellMatter: (matter: Matter, spell: Spell) => Matter,
): ReadEntries<Matter> {
  const entries = read.entries.map((entry) => {
    const matter = spellMatter(entry.matter, speller(contentDir, entry.file));
    return matter === entry.matter ? entry : { ...entry, matter };
  });
  return { ...read, entries };
}

export function spellArticle(matter: ArticleMatter, spell: Spell): ArticleMatter {
  const { cover, attachments, media } = matter;
  const recording = media && !isAddress(media.src) ? spell(media.src) : media?.src;
  const src = cover && spell(cover.src);
  const files = attachments.map(({ file }) => spell(file));
  const isSame = src === cover?.src && recording === media?.src;
  if (isSame && attachments.every(({ file }, index) => file === files[index])) return matter;
  return {
    ...matter,
    ...(cover && src !== undefined ? { cover: { ...cover, src } } : {}),
    ...(media && recording !== undefined ? { media: { ...media, src: recording } } : {}),
    attachments: attachments.map((one, index) => ({ ...one, file: files[index] ?? one.file })),
  };
}

export function spellAuthor(matter: AuthorMatter, spell: Spell): AuthorMatter {
  const { photo } = matter;
  const src = photo && spell(photo.src);
  return photo && src !== undefined && src !== photo.src ? { ...matter, photo: { ...photo, src } } : matter;
}

export function spellSite(contentDir: string, read: ReadSite): ReadSite {
  const { logo } = read.site;
  if (!logo) return read;
  const src = speller(contentDir, SITE_FILE)(logo.src);
  return src === logo.src ? read : { ...read, site: { ...read.site, logo: { ...logo, src } } };
}

/** Leaves a path alone that leads where it says. */
function speller(contentDir: string, from: string): Spell {
  const folder = "../".repeat(from.split("/").length - 1);
  return (target) => {
    const meant = findWritten(contentDir, from, target);
    return meant === resolveRelative(from, target) ? target : folder + meant;
  };
}
