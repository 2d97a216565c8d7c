import ranges from "@fontsource-variable/noto-serif-kr/unicode.json" with { type: "json" };

/*
 * The Korean faces come in slices, each with some of the characters, so that a browser loads only those that a page needs.
 * A site has only the slices with characters of its Korean pages. The system's font shows any other character, such as one
 * that a reader types or that is in an excerpt of an attached file. The number of publications is written into pages later,
 * but the rest of the interface has the same characters.
 */

/** Means that no slice has the character. */
const NONE = 0xff;
/** The slice of each UTF-16 code unit. The faces have no characters beyond U+FFFF. */
const SLICES = readSlices();
const SHEET = "/fonts/korean.css";
const LINK = /<link\s[^>]*href="[^"]*\/fonts\/korean\.css"/;
const RULE = /@font-face\{[^}]*url\(([^)]+)\)[^}]*unicode-range:([^}]*)\}\n?/g;

/** The numbers of the slices that a page needs; none if it does not load the faces. */
export function findKoreanSlices(html: string): readonly number[] {
  if (!html.includes(SHEET) || !LINK.test(html)) return [];
  const found = new Uint8Array(NONE + 1);
  for (let at = 0; at < html.length; at++) found[SLICES[html.charCodeAt(at)] ?? NONE] = 1;
  return [...found.subarray(0, NONE).entries()].flatMap(([slice, isFound]) => (isFound ? [slice] : []));
}

/**
 * Removes unused slices from the style sheet of the Korean faces.
 *
 * @returns the rest of the sheet, and the addresses of the files that it no longer names
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

/** The numbered slices. The package also has Latin slices, whose characters overlap with them and which are not served. */
function listSlices(): (readonly [slice: number, range: string])[] {
  return Object.entries(ranges).flatMap(([key, range]) => {
    const number = /^\[(\d+)\]$/.exec(key)?.[1];
    return number === undefined ? [] : [[Number(number), range] as const];
  });
}
