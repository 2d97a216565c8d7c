import { EAST_ASIAN } from "../east-asian.ts";
import { shorten } from "../shorten.ts";
import type { BodyText } from "./read-text.ts";
import type { Slip } from "./slip.ts";

type Describe = (found: readonly string[]) => Pick<Slip, "message" | "remedy">;

/** Signs within a line that their author took for Markdown; each pattern is run on the text. */
const SLIPS: readonly (readonly [pattern: RegExp, describe: Describe])[] = [
  [
    /(?<![\w*)\]])\*\*(?:([^\s*\0][^*\n\0]{0,200}?)[ \t]+|[ \t]+([^*\n\0]{0,200}?\p{L}[^*\n\0]{0,200}?(?<![\s*\0])))\*\*(?!\*)/gu,
    ([, first, last]) => describeEmphasis("**", first ?? last ?? ""),
  ],
  [
    /(?<=^|[\s>])\*\*[ \t]+([^*\n\0]{0,200}?\p{L}[^*\n\0]{0,200}?)[ \t]+\*\*(?=[\s.,:;]|$)/gmu,
    ([, words = ""]) => describeEmphasis("**", words.trim()),
  ],
  [
    new RegExp(`(?<![\\w\\0])(__?)([^\\s_\\0][^_\\n\\0]{0,100})\\1(?=(${EAST_ASIAN.source}))`, "g"),
    ([, signs = "", words = "", after = ""]) => ({
      message: `The ${signs} around "${shorten(words)}" is shown, because a letter follows it without a space.`,
      remedy: `Write ${"*".repeat(signs.length)}${shorten(words)}${"*".repeat(signs.length)}${after}….`,
    }),
  ],
  [
    /\{\{[^{}\n]{1,300}\}\}|\{%.{1,300}?%\}|^[ \t>]*:::+[ \t]*[{\w].*$|^\[+_{0,2}TOC_{0,2}\]+$|\[\[[^[\]\n\0]*\p{L}[^[\]\n\0]*\]\]|\{(?::|[#.][a-z])[^{}\n]*\}[ \t]*$|\^\[[^[\]\n\0]+\]/gmu,
    ([written = ""]) => ({
      message: `"${shorten(written)}" means something to other systems, and is shown as it is here.`,
      remedy: "Write it in Markdown or HTML; to show it, put it in backquotes.",
    }),
  ],
  [
    /<(https?:\/\/[^<>\n\0]*?[ \t][^<>\n\0]*|www\.[^\s<>\0]+)>/gi,
    ([written = "", address = ""]) => ({
      message: `"${shorten(written)}" is shown with its angle brackets, because it is no whole address.`,
      remedy: `Write <${address
        .replace(/^www\./i, "https://www.")
        .trim()
        .replace(/\s/g, "%20")}>.`,
    }),
  ],
  [
    new RegExp(
      `((?:https?://|www\\.)[!-~]{0,500}[/=?&#_%+-])(?=(${EAST_ASIAN.source}[^\\s<>()\\0]{0,200}))`,
      "gi",
    ),
    ([, address = "", rest = ""]) => ({
      message: `The link ends at "${shorten(address)}", before "${shorten(rest)}".`,
      remedy: `If that is part of the address, write <${address}${rest}>; if not, write <${address}>${rest}.`,
    }),
  ],
];

/** A particle that follows an address is no part of it. */
const PARTICLE =
  /^(?:에서|에서는|에는|에도|에|의|을|를|은|는|이|가|와|과|로|으로|에게|라고|라는|이라는|도|만|부터|까지|및|등|처럼|입니다|이다)(?![가-힣])/;

export function findInlineSlips({ text }: BodyText): Slip[] {
  return SLIPS.flatMap(([pattern, describe]) =>
    [...text.matchAll(pattern)]
      .filter((found) => !PARTICLE.test(found[2] ?? ""))
      .map((found) => ({ ...describe(found), offset: found.index })),
  );
}

function describeEmphasis(signs: string, words: string): Pick<Slip, "message" | "remedy"> {
  return {
    message: `The ${signs} around "${shorten(words)}" is shown, because there is a space inside it.`,
    remedy: `Write ${signs}${shorten(words)}${signs}.`,
  };
}
