import { type Kind, SINGULAR } from "../model/corpus.ts";
import type { Fault, Problem } from "../model/problem.ts";
import type { ProblemId } from "../model/problem-kinds/problem-kinds.ts";
import { type ContentFile, problemAt, textsAt } from "./front-matter/content-file.ts";
import { type FindMeant, proposeId } from "./front-matter/name-book.ts";
import { tellApart } from "./tell-apart.ts";
import { quote } from "./yaml/show-value.ts";
import type { Path } from "./yaml/yaml-document.ts";

/** The ids of all files by kind, valid or not. */
export type KnownIds = Readonly<Record<Kind, ReadonlySet<string>>>;

/** Where ids are, including places of the wrong shape or key, which have a problem of their own. */
const REFERENCES: readonly (readonly [steps: readonly string[], kind: Kind])[] = [
  [["authors", "*"], "authors"],
  [["authors"], "authors"],
  [["authors", "*", "name"], "authors"],
  [["authors", "name"], "authors"],
  [["author"], "authors"],
  [["author", "*"], "authors"],
  [["series"], "series"],
  [["series", "*"], "series"],
  [["categories", "*"], "categories"],
  [["categories"], "categories"],
  [["category"], "categories"],
  [["category", "*"], "categories"],
  [["translationOf"], "articles"],
];
const LISTS = new Set(["authors", "author", "categories", "category"]);

/** Where `site.yaml` names files for a home page. */
const ON_HOME: readonly (readonly [steps: readonly string[], kind: Kind])[] = [
  [["home", "*", "page"], "pages"],
  [["home", "*", "article"], "articles"],
  [["translations", "*", "home", "*", "page"], "pages"],
  [["translations", "*", "home", "*", "article"], "articles"],
];

/** Reports ids in `site.yaml` that name no file. */
export function checkHomeIds(
  site: Pick<ContentFile, "file" | "document">,
  known: KnownIds,
  findMeant: FindMeant,
): Problem[] {
  return ON_HOME.flatMap(([steps, kind]) =>
    textsAt(site.document.value, steps)
      .filter(({ text }) => text.trim() !== "" && !known[kind].has(text.normalize("NFC")))
      .map(({ path, text }) => problemAt(site, path, describeUnknown(kind, text, known, findMeant))),
  );
}

/** Reports ids in an article's front matter that name no file. */
export function checkIds(article: ContentFile, known: KnownIds, findMeant: FindMeant): Problem[] {
  const { value } = article.document;
  const check = (kind: Kind, path: Path, id: string): Problem[] => {
    if (kind === "articles" && id === article.id) {
      const remedy = "Name the article that this one translates.";
      return [
        problemAt(article, path, { id: "own-translation", message: "the article names itself.", remedy }),
      ];
    }
    if (id.trim() === "" || known[kind].has(id.normalize("NFC"))) return [];
    return [problemAt(article, path, describeUnknown(kind, id, known, findMeant))];
  };
  return REFERENCES.flatMap(([steps, kind]) =>
    textsAt(value, steps).flatMap(({ path, text }) => {
      const isOneText = steps.length === 1 && LISTS.has(String(steps[0]));
      const ids = isOneText ? text.split(/[,;]/).map((part) => part.trim()) : [text];
      return ids.flatMap((id) => check(kind, path, id));
    }),
  );
}

function describeUnknown(kind: Kind, written: string, known: KnownIds, findMeant: FindMeant): Fault {
  return {
    id: UNKNOWN[kind],
    message: `there is no ${SINGULAR[kind]} ${quote(written)}.`,
    remedy: suggestFile(kind, written, known[kind], findMeant),
  };
}

const UNKNOWN: Readonly<Record<Kind, ProblemId>> = {
  articles: "unknown-article",
  authors: "unknown-author",
  series: "unknown-series",
  categories: "unknown-category",
  pages: "unknown-page",
};

function suggestFile(kind: Kind, written: string, ids: ReadonlySet<string>, findMeant: FindMeant): string {
  const meant = findMeant(kind, written).slice(0, 3);
  const several = meant.length === 0 ? findSeveral(kind, written, findMeant) : [];
  if (several.length > 0) return `Did you mean ${several.join(" and ")}? List each of them separately.`;
  const asked = meant.map(({ id, name }) => (name === undefined ? `"${id}"` : `"${id}" (${name})`));
  const proposed = proposeId(written);
  const id = proposed === "" || proposed.length > 80 ? `a-${SINGULAR[kind]}` : proposed;
  const apart = meant.length === 1 ? tellApart(written, meant[0]?.id ?? written) : "";
  const question = `Did you mean ${asked.join(" or ")}? ${apart}`.trimEnd();
  if (meant.length === 0) return `Name an existing one, or add ${kind}/${id}.md.`;
  return ids.has(id) ? question : `${question} Otherwise add ${kind}/${id}.md.`;
}

/** The ids that a text with several names means; none unless all the names are known. */
function findSeveral(kind: Kind, written: string, findMeant: FindMeant): readonly string[] {
  const names = written.split(/\s*[,;&·、]\s*|\s+(?:and|und|et|y|와|과|및)\s+/u).filter(Boolean);
  const found = names.flatMap((name) => findMeant(kind, name).slice(0, 1));
  return names.length > 1 && found.length === names.length ? found.map(({ id }) => `"${id}"`) : [];
}
