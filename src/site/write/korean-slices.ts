import ranges from "@fontsource-variable/noto-serif-kr/unicode.json" with { type: "json" };

/*
 * The Korean faces come in slices, each with some of the characters, so that a browser loads those that a page needs. A
 * site has the slices with characters of its Korean pages. Any other character, as a reader types it or as the excerpt of
 * an attached file has it, is shown in a face of the system. The number of publications is written into a page later; the
 * rest of the interface has its characters.
 */

/** Stands for no slice. */
const NONE = 0xff;
/** The slice of each UTF-16 code unit; the faces have nothing beyond. */
const SLICES = readSlices();
const SHEET = "/fonts/korean.css";
const LINK = /<link\s[^>]*href="[^"]*\/fonts\/korean\.css"/;
const RULE = /@font-face\{[^}]*url\(([^)]+)\)[^}]*unicode-range:([^}]*)\}\n?/g;

/** The numbers of the slices that a page has characters of; none where it does not ask for the faces. */
export function findKoreanSlices(html: string): readonly number[] {
  if (!html.includes(SHEET) || !LINK.test(html)) return [];
  const found = new Uint8Array(NONE + 1);
  for (let at = 0; at < html.length; at++) found[SLICES[html.charCodeAt(at)] ?? NONE] = 1;
  return [...found.subarray(0, NONE).entries()].flatMap(([slice, isFound]) => (isFound ? [slice] : []));
}

/**
 * Takes the slices that are not used out of the style sheet of the Korean faces.
 *
 * @returns what is left of it, and the addresses of the files that it named and does not any more
 */
export function trimKoreanFaces(
  sheet: string,
  used: ReadonlySet<number>,
): { readonly sheet: string; readonly unused: readonly string[] } {
  const wanted = new Set(listSlices().flatMap(([slice, range]) => (used.has(slice) ? [range] : [])));
  const unused: string[] = [];
  const trimmed = sheet.replaceAll(RULE, (rule: string, file: string, range: string) => {
    if (wanted.has(range)) return rule;
    unused.push(file);
    return "";
  });
  return { sheet: trimmed, unused };
}

function readSlices(): Uint8Array {
  const slices = new Uint8Array(0x10000).fill(NONE);
  for (const [slice, range] of listSlices()) {
    for (const part of range.split(",")) {
      const [first = 0, last = first] = part
        .replace("U+", "")
        .split("-")
        .map((code) => Number.parseInt(code, 16));
      slices.fill(slice, first, last + 1);
    }
  }
  return slices;
}

/** Those with a number. The Latin ones beside them have characters of these too, and are not served. */
function listSlices(): (readonly [slice: number, range: string])[] {
  return Object.entries(ranges).flatMap(([key, range]) => {
    const number = /^\[(\d+)\]$/.exec(key)?.[1];
    return number === undefined ? [] : [[Number(number), range] as const];
  });
}
