import { join } from "node:path";
import type { KoreanText } from "./korean-text.ts";

/** A font that slices are cut from. */
export interface KoreanFace {
  /** The name of the font's file, without its ending, and the beginning of its slices' names. */
  readonly name: string;
  readonly family: string;
  /** The weights that it serves. */
  readonly weights: string;
  /** Its size beside Latin letters of the same font size, in percent. */
  readonly size: number;
  /** The characters that it mostly shows. The site's others are in slices of their own. */
  readonly use: keyof KoreanText;
}

export const KOREAN_FONTS: readonly KoreanFace[] = [
  { name: "noto-serif-kr-400", family: "Noto Serif KR", weights: "200 499", size: 94.4, use: "text" },
  { name: "noto-serif-kr-600", family: "Noto Serif KR", weights: "500 900", size: 94.4, use: "headings" },
  // Browsers embolden its labels of weight 600, which are small: a second weight would be one more request.
  { name: "noto-sans-kr-400", family: "Noto Sans KR", weights: "400", size: 100, use: "labels" },
];

/** The file of a face's whole font. */
export function fontFile({ name }: Pick<KoreanFace, "name">): string {
  return join(import.meta.dirname, `../../fonts/${name}.woff2`);
}

/** One rule of the style sheet: a browser loads the slice when it meets one of its characters. */
export function writeFaceRule(
  { family, weights, size }: Pick<KoreanFace, "family" | "weights" | "size">,
  href: string,
  characters: string,
): string {
  return `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;size-adjust:${size}%;src:url(${href})format("woff2");unicode-range:${writeRange(characters)}}\n`;
}

function writeRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && run[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return runs.map(([first, last]) => `U+${hex(first)}${first === last ? "" : `-${hex(last)}`}`).join();
}
