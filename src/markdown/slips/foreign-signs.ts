import type { Fault } from "../../model/problem.ts";
import { shorten } from "../shorten.ts";

const SIGNS: readonly RegExp[] = [
  /\{\{(?:[^{}\n]|\n(?!\s*\n)){1,400}\}\}|\{%(?:.|\n(?!\s*\n)){1,400}?%\}/u,
  /^[ \t>]*:::+[ \t]*[{\w].*$|^\[+_{0,2}(?:TOC|toc)_{0,2}\]+$|\[\[[^[\]\n\0]*\p{L}[^[\]\n\0]*\]\]/u,
  /\{(?::|[#.][a-z])[^{}\n]*\}[ \t]*$|\^\[[^[\]\n\0]+\]|^\*\[[^[\]\n]+\]:.*$/u,
  /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|^\\(?:newpage|pagebreak)$/u,
  /(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])|(?<=[a-zA-Z])(?:~\d{1,3}~|\^[\dn]{1,3}\^)|(?<=\S\n):[ \t]+\S.*$/u,
];

/** Syntax of templates and of other kinds of Markdown. */
export const FOREIGN = new RegExp(SIGNS.map(({ source }) => source).join("|"), "gmu");

/** A TeX formula, but not two prices in one sentence. */
export const FORMULA =
  /\$\$[^$\n]{1,300}\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]{0,100}?(?:\\[a-zA-Z]+|[\^_]\{|[a-zA-Z)]\^\d|[a-zA-Z]_\d)[^$\n]{0,100}?\$(?![\w$])/gu;

export function describeForeign(written: string): Fault {
  return {
    id: "foreign-syntax",
    message: `"${shorten(written)}" is syntax of another system, and is shown as typed.`,
    remedy: "Write it in Markdown or HTML; to show it as text, put it in backticks.",
  };
}
