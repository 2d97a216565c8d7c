import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { unescapeHtml } from "../../model/markup/escape.ts";
import type { Fault } from "../../model/problem.ts";
import { readAsWindows } from "../sources/control-characters.ts";
import { quote } from "../yaml/show-value.ts";

/** Characters of an author's text in a message. */
const MOST_SHOWN = 60;

/** What is doubtful about the characters in a text, which readers see as typed. */
export function doubtSigns(text: string): readonly (Fault | undefined)[] {
  return [doubtReferences(text), doubtMarkup(text), doubtInvisible(text)];
}

/** Character references as browsers read them, including those without a semicolon and those escaped twice. */
const REFERENCE =
  /&(?:amp;)*(?:(?:#\d+|#x[\da-f]+|[a-z]\w*);|(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|nbsp|copy|reg)(?![\w=;]))/gi;

function doubtReferences(text: string): Fault | undefined {
  const references = new Set(text.match(REFERENCE) ?? []);
  const known = [...references].flatMap((written) => {
    const character = decodeReference(written);
    return character === undefined ? [] : [{ written, character: nameCharacter(character) }];
  });
  const [first, ...others] = known;
  if (first === undefined) return undefined;
  const listed = known.map(({ written, character }) => `${character} for ${written}`).join(", ");
  return {
    id: "html-entity",
    message: `"${first.written}" appears as typed, since front matter is not HTML.`,
    remedy:
      others.length === 0
        ? `Write ${first.character} instead.`
        : `Write the characters themselves: ${listed}.`,
    // At the beginning of a text, YAML would read & in its own way.
    mend:
      others.length === 0 && /^[&\p{L}–—…’]$/u.test(first.character) && !text.trim().startsWith(first.written)
        ? { from: first.written, to: first.character }
        : undefined,
  };
}

function decodeReference(written: string): string | undefined {
  const name = written.replace(/^&(?:amp;)*(?=[^;]+;?$)/i, "").replace(/;$/, "");
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || undefined;
  const reference = `&${name};`;
  const character = unescapeHtml(reference);
  // Browsers read these numbers as old Windows programs did: https://html.spec.whatwg.org/#numeric-character-reference-end-state
  if (/^[\u0080-\u009f]$/.test(character)) return readAsWindows(character);
  return character === reference ? undefined : character;
}

function nameCharacter(character: string): string {
  return /^[\p{Z}\p{C}]+$/u.test(character) ? "a space" : character;
}

const TAG =
  /<!--.*?-->|<\/?(?:a|abbr|b|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|li|ol|p|q|s|small|span|strong|sub|sup|u|ul)(?=[\s/>])[^<>]*>/i;
/** Emphasis, code, links and escapes, but no asterisk or underscore within a word or alone. */
const MARKDOWN =
  /(?<![\p{L}\p{N}*_])(\*\*?|__?)(?=[^\s*_])[^*_]*[^\s*_]\1(?![\p{L}\p{N}*_])|\[[^[\]]+\]\([^()\s]+\)|`[^`]+`|~~[^~]+~~|\\[!-/:-@[-`{-~]/u;
const TEMPLATE = /\{\{.*?\}\}|\{%.*?%\}/;

function doubtMarkup(text: string): Fault | undefined {
  const found = TAG.exec(text) ?? MARKDOWN.exec(text) ?? TEMPLATE.exec(text);
  if (!found) return undefined;
  const name = found[0].startsWith("<") ? "HTML" : found[0].startsWith("{") ? "a template" : "Markdown";
  return {
    id: "markup-in-text",
    message: `${quote(found[0], MOST_SHOWN)} appears as typed, since front matter is not ${name}.`,
    remedy: found[0].startsWith("\\")
      ? `Write ${found[0].slice(1)} instead.`
      : "Write the text without markup.",
  };
}

const INVISIBLE = /[\u200b\u2060\u2066-\u2069\u202a-\u202e\ufeff]/g;

/** Invisible characters split words that look whole, or reverse the direction of what follows. */
function doubtInvisible(text: string): Fault | undefined {
  const [first] = text.match(INVISIBLE) ?? [];
  if (first === undefined) return undefined;
  const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const shown = quote(text.replaceAll(INVISIBLE, "▯"), MOST_SHOWN);
  return {
    id: "invisible-character",
    message: `${shown} has an invisible character, U+${code}, at the ▯.`,
    remedy: "Delete it, or type the text again.",
    mend: text.match(INVISIBLE)?.length === 1 ? { from: first, to: "" } : undefined,
  };
}
