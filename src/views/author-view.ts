import type { AuthorView } from "../model/pages/article-page.ts";
import { toBodyTable } from "./body-table.ts";
import type { Edition } from "./edition.ts";
import { translation } from "./places.ts";

/** An author as the pages of an edition show them. */
export function createAuthorView({ archive, lang, places }: Edition, id: string): AuthorView {
  const author = archive.authors.get(id);
  const place = places.author(id);
  if (!author) return { ...place, name: id, sortName: id, kind: "person" };
  const { nativeName, kind, orcid, name } = author;
  const words = translation(author, lang);
  const sortName = author.sortName ?? (kind === "person" ? invert(name) : name);
  return {
    ...place,
    name,
    nativeName,
    sortName,
    kind,
    role: words?.role ?? author.role,
    affiliation: words?.affiliation ?? author.affiliation,
    orcid,
    bio: words?.bio ? undefined : toBodyTable(archive, author),
    bioText: words?.bio,
  };
}

/** "Terrence Matsuo" as an index sorts it. A name in one word, or in Hangul or Han, stays as it is. */
function invert(name: string): string {
  const words = name.split(" ");
  const family = words.at(-1);
  return words.length < 2 || /[\p{sc=Hangul}\p{sc=Han}]/u.test(name)
    ? name
    : `${family}, ${words.slice(0, -1).join(" ")}`;
}
