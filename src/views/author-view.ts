import type { AuthorView } from "../model/pages/article-page.ts";
import { toBodyTable } from "./body-table.ts";
import type { Edition } from "./edition.ts";

/** An author as the pages of an edition show them. */
export function createAuthorView({ archive, places }: Edition, id: string): AuthorView {
  const author = archive.authors.get(id);
  const place = places.author(id);
  if (!author) return { ...place, name: id, sortName: id, kind: "person" };
  const { nativeName, kind, role, affiliation, orcid, name } = author;
  const sortName = author.sortName ?? (kind === "person" ? invert(name) : name);
  return {
    ...place,
    name,
    nativeName,
    sortName,
    kind,
    role,
    affiliation,
    orcid,
    bio: toBodyTable(archive, author),
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
