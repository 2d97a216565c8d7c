import { KINDS, type Kind } from "../../model/corpus.ts";
import { suggestNearest } from "../suggest.ts";
import type { ContentFile } from "./content-file.ts";

/** Finds the files that a text in place of an id may mean. */
export type FindMeant = (kind: Kind, written: string) => readonly Meant[];

interface Meant {
  readonly id: string;
  /** The name that matched; absent if the id did. */
  readonly name?: string | undefined;
}

/** Finds files by their names in any language. Gathers the names at the first question. */
export function openNameBook(files: readonly ContentFile[]): FindMeant {
  let books: ReadonlyMap<Kind, NameBook> | undefined;
  return (kind, written) => {
    books ??= new Map(KINDS.map((one) => [one, makeBook(files.filter((file) => file.kind === one))]));
    const book = books.get(kind);
    return book ? findMeant(book, written) : [];
  };
}

/** The folders before the id, if somebody wrote a path. */
const FOLDERS = new RegExp(`^(?:\\.{1,2}/|/)*(?:content/)?(?:${KINDS.join("|")})/`);

/** Turns a text or a path into an id: lower-case letters and digits, in words joined by hyphens. */
export function proposeId(text: string): string {
  return text
    .replace(/^.*\/(?=[^/]*\.md$)|\.md$/gi, "")
    .replace(FOLDERS, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

/** A longer list helps nobody. */
const FEW = 3;

interface NameBook {
  readonly ids: ReadonlySet<string>;
  /** By name, folded. */
  readonly names: ReadonlyMap<string, readonly Meant[]>;
}

function makeBook(files: readonly ContentFile[]): NameBook {
  const names = new Map<string, Meant[]>();
  for (const { id, document } of files) {
    for (const name of new Set(namesOf(document.value))) {
      const key = foldName(name);
      if (key === "") continue;
      names.set(key, [...(names.get(key) ?? []), { id, name }]);
    }
  }
  return { ids: new Set(files.map(({ id }) => id)), names };
}

function namesOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { name, nativeName, title, translations } = value as Record<string, unknown>;
  const translated = typeof translations === "object" && translations !== null ? translations : {};
  const own = [name, nativeName, title].filter((one) => typeof one === "string");
  return [...own, ...Object.values(translated).flatMap(namesOf)];
}

function findMeant({ ids, names }: NameBook, written: string): readonly Meant[] {
  const named = names.get(foldName(written));
  if (named) return uniqueById(named);
  const id = proposeId(written);
  const near = ids.has(id) ? id : suggestNearest(id, ids);
  if (near !== undefined) return [{ id: near }];
  const name = suggestNearest(foldName(written), names.keys());
  return name === undefined ? findPart(names, foldName(written)) : uniqueById(names.get(name) ?? []);
}

/** The few whose names have all the words of a text, such as a family name alone. */
function findPart(names: NameBook["names"], folded: string): readonly Meant[] {
  const words = folded.split(" ");
  if (words.some((word) => word.length < 2)) return [];
  const found = [...names].flatMap(([name, meant]) => {
    const own = new Set(name.split(" "));
    return words.every((word) => own.has(word)) ? meant : [];
  });
  const few = uniqueById(found);
  return few.length > FEW ? [] : few;
}

function uniqueById(all: readonly Meant[]): readonly Meant[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** Sorts the words, since the family name may be first or last, with a comma or without. */
function foldName(name: string): string {
  return proposeId(name.normalize("NFKC")).split("-").toSorted().join(" ");
}
