import { toCitedName, toNativeName } from "../model/citation/cited-name.ts";
import type { AuthorView } from "../model/pages/article-page.ts";
import { toBodyTable } from "./body-table.ts";
import type { Edition } from "./edition.ts";
import { translation } from "./places.ts";

/** An author as the pages of an edition show them. */
export function createAuthorView({ archive, lang, places }: Edition, id: string): AuthorView {
  const author = archive.authors.get(id);
  const place = places.author(id);
  if (!author) return { ...place, name: id, cited: { whole: id }, kind: "person" };
  const { nativeName, kind, orcid, name } = author;
  const words = translation(author, lang);
  const own =
    nativeName === place.label ? toNativeName(nativeName, author.nativeFamily) : { whole: place.label };
  return {
    ...place,
    name,
    nativeName,
    cited: place.label === name ? toCitedName(author) : own,
    kind,
    role: words?.role ?? author.role,
    affiliation: words?.affiliation ?? author.affiliation,
    orcid,
    bio: words?.bio ? undefined : toBodyTable(archive, author),
    bioText: words?.bio,
  };
}
