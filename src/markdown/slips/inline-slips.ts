import type { Fault } from "../../model/problem.ts";
import { EAST_ASIAN } from "../east-asian.ts";
import { shorten } from "../shorten.ts";
import { type BodyText, blankOut, type Slip } from "./body-text.ts";
import { describeForeign, FOREIGN, FORMULA } from "./foreign-signs.ts";

type Describe = (found: readonly string[]) => Fault;

/** What authors write within a line that is not Markdown, and what to say about it. */
const SLIPS: readonly (readonly [pattern: RegExp, describe: Describe])[] = [
  [/\*\*([^\s*][^*\n]{0,200}?[^\s*])\*\*(?=\u200B)/g, ([, words]) => describeNoWidth(words ?? "")],
  [
    /\*\*([^\s*](?:[^*\n]{0,200}?(?:[^\P{P}*]|[\p{S}\0]))?)\*\*(?=[\p{L}\p{N}])/gu,
    ([, words]) => describeFlanks(words ?? ""),
  ],
  [
    /(?<=[\p{L}\p{N}])\*\*((?:[^\P{P}*]|[\p{S}\0])(?:[^*\n]{0,200}?[^\s*])?)\*\*(?![\p{L}\p{N}])/gu,
    ([, words]) => describeFlanks(words ?? ""),
  ],
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
      id: "shown-emphasis",
      message: `The ${signs} around "${shorten(words)}" is shown, because a letter follows it without a space.`,
      remedy: `Write ${"*".repeat(signs.length)}${shorten(words)}${"*".repeat(signs.length)}${after}….`,
    }),
  ],
  [FOREIGN, ([written = ""]) => describeForeign(written)],
  [
    FORMULA,
    ([written = ""]) => ({
      id: "shown-formula",
      message: `"${quote(written)}" is a TeX formula, and is shown as typed.`,
      remedy: "Write the formula as text, or show it as an image: ![the formula in words](./formula.svg).",
    }),
  ],
  [
    /(?<=^|[\s(])(:[a-z][a-z_]{2,30}\d*:)(?=[\s.,;!?)]|$)/gm,
    ([, written = ""]) => ({
      id: "emoji-code",
      message: `"${written}" is a code for an emoji in other systems, and is shown as typed.`,
      remedy: "Write the character itself, or take it out; to show the name, put it in backticks.",
    }),
  ],
  [
    /<(https?:\/\/[^<>\n\0]*?[ \t][^<>\n\0]*|www\.[^\s<>\0]+)>/gi,
    ([written = "", address = ""]) => ({
      id: "spaced-address",
      message: `"${shorten(written)}" is shown with its angle brackets, because it is not a whole address.`,
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
      id: "cut-link",
      message: `The link ends at "${shorten(address)}", before "${shorten(rest)}".`,
      remedy: `If that is part of the address, write <${address}${rest}>; if not, write <${address}>${rest}.`,
    }),
  ],
];

/** A Korean particle after an address, which is not part of it. */
const PARTICLE =
  /^(?:에서|에서는|에는|에도|에|의|을|를|은|는|이|가|와|과|로|으로|에게|라고|라는|이라는|도|만|부터|까지|및|등|처럼|입니다|이다)(?![가-힣])/;

export function findInlineSlips({ text }: BodyText): Slip[] {
  let rest = text;
  return SLIPS.flatMap(([pattern, describe]) => {
    const found = [...rest.matchAll(pattern)];
    // The next patterns must not find it again.
    if (found.length > 0) rest = rest.replace(pattern, blankOut);
    return found
      .filter(([, , after = ""]) => !PARTICLE.test(after))
      .map((one) => ({ ...describe(one), offset: one.index }));
  });
}

function describeEmphasis(signs: string, words: string): Fault {
  return {
    id: "shown-emphasis",
    message: `The ${signs} around "${shorten(words)}" is shown, because there is a space inside it.`,
    remedy: `Write ${signs}${shorten(words)}${signs}.`,
  };
}

/** In Markdown, `**` between a letter and a punctuation mark neither opens nor closes emphasis. */
function describeFlanks(words: string): Fault {
  return {
    id: "shown-emphasis",
    message: `The ** around "${quote(words)}" is shown, because it stands between a letter and a punctuation mark.`,
    remedy: "Put a space or the punctuation mark outside the **, or write <strong> and </strong> instead.",
  };
}

function describeNoWidth(words: string): Fault {
  const quoted = quote(words);
  return {
    id: "shown-emphasis",
    message: `The ** around "${quoted}" is shown, because an invisible space (U+200B) follows it.`,
    remedy: `Delete the invisible character after **${quoted}**.`,
  };
}

/** Quotes words, without the Markdown in them. */
function quote(words: string): string {
  return shorten(words.replace(/\0+/g, "…"));
}
