import { join } from "node:path";
import type { KoreanText } from "./korean-text.ts";

/** A font that slices are cut from. */
export interface KoreanFace {
  /** The name of the font's file, without its ending, and the beginning of its slices' names. */
  readonly name: string;
  readonly family: string;
  /** The weights that it serves. */
  readonly weights: string;
  /** The characters that it mostly shows. The site's others are in slices of their own. */
  readonly use: keyof KoreanText;
}

export const KOREAN_FONTS: readonly KoreanFace[] = [
  { name: "noto-serif-kr-400", family: "Noto Serif KR", weights: "200 499", use: "text" },
  { name: "noto-serif-kr-600", family: "Noto Serif KR", weights: "500 900", use: "headings" },
  { name: "noto-sans-kr", family: "Noto Sans KR", weights: "400 600", use: "labels" },
];

/** The file of a face's whole font. */
export function fontFile({ name }: Pick<KoreanFace, "name">): string {
  return join(import.meta.dirname, `../../fonts/${name}.woff2`);
}

/** One rule of the style sheet: a browser loads the slice when it meets one of its characters. */
export function writeFaceRule(
  { family, weights }: Pick<KoreanFace, "family" | "weights">,
  href: string,
  characters: string,
): string {
  return `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;src:url(${href})format("woff2");unicode-range:${writeRange(characters)}}\n`;
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
