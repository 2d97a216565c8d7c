/** Letters of other scripts that look like a Latin one. */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: "аα",
    b: "Ьв",
    c: "сϲ",
    d: "ԁ",
    e: "еє",
    h: "һн",
    i: "іι",
    j: "ј",
    k: "кκ",
    m: "м",
    n: "ո",
    o: "оοօ",
    p: "рρ",
    q: "ԛ",
    s: "ѕ",
    t: "тτ",
    u: "ս",
    v: "ѵν",
    w: "ԝω",
    x: "хχ",
    y: "уγ",
    A: "АΑ",
    B: "ВΒ",
    C: "СϹ",
    E: "ЕΕ",
    H: "НΗ",
    I: "ІΙ",
    J: "Ј",
    K: "КΚ",
    M: "МΜ",
    N: "Ν",
    O: "ОΟ",
    P: "РΡ",
    S: "Ѕ",
    T: "ТΤ",
    X: "ХΧ",
    Y: "УΥ",
    Z: "Ζ",
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const SCRIPTS = [
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["a dash", /\p{Pd}/u],
  ["a space", /\p{Zs}/u],
] as const;

/** How two names that look alike differ, as a sentence with a space after it; empty if they look different. */
export function tellApart(own: string, other: string): string {
  const [ours, theirs] = [own, other].map((name) => [...name.normalize("NFC")]) as [string[], string[]];
  if (own === other || lookOf(ours) !== lookOf(theirs)) return "";
  const at = ours.findIndex((character, index) => character !== theirs[index]);
  if (ours.join("") === theirs.join("")) return "The two differ in their Unicode form. ";
  const [mine, its] = at === -1 ? [undefined, theirs[ours.length]] : [ours[at], theirs[at]];
  const place = (at === -1 ? ours.length : at) + 1;
  if (mine !== undefined && INVISIBLE.test(mine))
    return `Character ${place} of what you wrote, ${describe(mine)}, is invisible. `;
  if (its !== undefined && INVISIBLE.test(its))
    return `Character ${place} of that, ${describe(its)}, is invisible. `;
  return `They look alike, but character ${place} is ${describe(mine)} in what you wrote, and ${describe(its)} in that. `;
}

function lookOf(characters: readonly string[]): string {
  return characters
    .join("")
    .replaceAll(/[·•∙・ㆍ･]/g, "·")
    .normalize("NFKC")
    .replaceAll(new RegExp(INVISIBLE, "gu"), "")
    .replaceAll(/\p{Pd}/gu, "-")
    .replaceAll(/\p{Zs}/gu, " ")
    .replaceAll(/[‘’ʼ´`]/g, "'")
    .replaceAll(/[^\0-\x7f]/gu, (character) => LIKE_LATIN.get(character) ?? character);
}

function describe(character: string | undefined): string {
  if (character === undefined) return "none";
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const script = SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0];
  return `U+${code}${script ? ` (${script})` : ""}`;
}
