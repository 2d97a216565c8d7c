import { tagSlug } from "./addresses/addresses.ts";

/** Characters for one sign, the dot between Korean words: keyboards and programs differ in which they write. */
const MIDDLE_DOTS = /[•∙・ㆍ･]/g;

/**
 * What makes a tag one: those that differ only in case, Unicode form, in which middle dot they have, or in spaces and
 * hyphens between words are one tag; those that differ in other signs, such as `C`, `C++` and `C#`, are not.
 */
export function tagKey(tag: string): string {
  return tag
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(MIDDLE_DOTS, "·")
    .replaceAll(/[ -]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

/** Signs that have a name in an address; any other parts words. */
const NAMED: Readonly<Record<string, string>> = {
  "+": "plus",
  "#": "sharp",
  "&": "and",
  "@": "at",
  "%": "percent",
  "=": "equals",
  "*": "star",
  "!": "bang",
  $: "dollar",
};

/**
 * The ends of the addresses of tags, by key. A tag whose end no other wants has the plain one, letters and digits joined by
 * hyphens. Where several want one, the tag that it spells in full keeps it, and the others have their signs in theirs:
 * `c`, `c-plus-plus` and `c-sharp`; `us` and `u-s`. It depends on which tags there are, and not on their order. The end is
 * empty for a tag without a letter, a digit or a sign that has a name.
 */
export function slugTags(tags: Iterable<string>): ReadonlyMap<string, string> {
  const keys = new Set(Array.from(new Set(tags), tagKey));
  const bySlug = Map.groupBy(keys, (key) => tagSlug(key));
  const crowded = [...bySlug].flatMap(([slug, own]) =>
    own.length > 1 || slug === "" ? own.filter((key) => key !== slug) : [],
  );
  const wanted = Map.groupBy(crowded, spellSigns);
  wanted.delete("");
  const slugs = new Map([...bySlug].flatMap(([slug, own]) => own.map((key) => [key, slug] as const)));
  for (const [spelt, own] of wanted) {
    const isFree = own.length === 1 && !bySlug.has(spelt);
    for (const key of own) slugs.set(key, isFree ? spelt : tagSlug(`${key}-${numberOf(key)}`));
  }
  return slugs;
}

function spellSigns(key: string): string {
  const spelt = key
    .replace(/^\.(?=[\p{L}\p{N}])/u, "dot-")
    .replaceAll(/[+#&@%=*!$]/g, (sign) => `-${NAMED[sign]}-`)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return tagSlug(spelt);
}

/** A number that is made of a text alone (FNV-1a, 32 bits), in letters and digits. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
