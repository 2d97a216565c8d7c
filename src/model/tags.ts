import { tagSlug } from "./addresses/addresses.ts";

/** Characters that stand for the dot between Korean words. Keyboards and programs write different ones. */
const MIDDLE_DOTS = /[•∙・ㆍ･]/g;

/**
 * The key of a tag. Tags with the same key are one tag: they differ only in case, Unicode form, the kind of middle dot, or
 * spaces and hyphens. Tags that differ in other signs, such as `C`, `C++` and `C#`, have different keys.
 */
export function tagKey(tag: string): string {
  return tag
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(MIDDLE_DOTS, "·")
    .replaceAll(/[ -]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

/** Signs that addresses spell out. Other signs separate words. */
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
 * The last parts of the tags' addresses, by key. Usually this is the plain slug: letters and digits, joined by hyphens.
 * If several tags have the same plain slug, the tag that is spelt like it keeps it, and the others spell out their
 * signs: `c`, `c-plus-plus` and `c-sharp`; `us` and `u-s`. The order of the tags does not matter. A tag without
 * letters, digits and signs to spell out has an empty slug.
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

/** A hash of a text (FNV-1a, 32 bits), in letters and digits. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
