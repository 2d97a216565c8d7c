import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type * as z from "zod";
import { unescapeHtml } from "../../domain/escape.ts";
import type { Problem } from "../../domain/problem.ts";
import { readAsWindows } from "../control-characters.ts";
import type { YamlDocument } from "../yaml-document.ts";
import type { WrittenText } from "../yaml-texts.ts";
import { isPathAt, isTextAt } from "./schema-at.ts";
import { quoteForYaml } from "./yaml-text.ts";

/** What any text that is doubtful has somewhere; without it nothing needs to be looked at more closely. */
const SUSPECT = /\s#|&#?\w+;|<\/?[a-z]|(?<![\w*])[*_]+[^\s*_]|\]\(|^( *)(?:- |[\w-]+: )\S.*\n\1 +- /im;

type Doubt = Pick<Problem, "message" | "remedy">;

/** The warnings of texts that read otherwise than their authors may have meant, or are shown otherwise. */
export function findDoubtfulTexts(
  file: string,
  yaml: string,
  document: YamlDocument,
  schema: z.ZodType,
): Problem[] {
  if (!SUSPECT.test(yaml)) return [];
  return document.texts().flatMap((text) => {
    const isText = isTextAt(schema, text.path);
    const doubts = [
      isText || isPathAt(schema, text.path) ? doubtComment(text) : undefined,
      ...(isText ? [doubtLines(text), doubtReferences(text.value ?? ""), doubtMarkup(text.value ?? "")] : []),
    ];
    const found = doubts.filter((doubt) => doubt !== undefined);
    if (found.length === 0) return [];
    const label = text.path.filter((step) => typeof step === "string").join(".");
    const place = { file, ...document.locate(text.path) };
    return found.map(({ message, remedy }) => ({ ...place, message: `${label}: ${message}`, remedy }));
  });
}

/** A comment has a space after its `#`, mostly; what goes on with a word or a number, or with nothing, is the rest of a text. */
function doubtComment({ value, source, raw, isPlain, comment }: WrittenText): Doubt | undefined {
  if (value === null || comment === undefined || !/^\s*\d|^[^\s#!-]|^$/.test(comment)) return undefined;
  const whole = `${isPlain ? source : raw} #${comment}`;
  return {
    message: `the text ends at ${quote(source, -40)}, since ${quote(`#${comment}`)} after it reads as a comment.`,
    remedy: `If that belongs to the text, put the whole in quotation marks: ${quoteForYaml(whole)}. If it is a comment, move it to a line of its own.`,
  };
}

/** A line further in than the one above goes on with its text, also where it begins like an element of a list. */
function doubtLines({ raw, isPlain }: WrittenText): Doubt | undefined {
  const element = isPlain ? /\n[ \t]*(- [^\n]*)/.exec(raw)?.[1] : undefined;
  if (element === undefined) return undefined;
  return {
    message: `the line ${quote(element)} reads as a part of the text above it, since it is indented more.`,
    remedy:
      "If it is an element of the list, indent it like the others. If it is text, put quotation marks around the whole.",
  };
}

/** Character references of HTML, which are shown as they stand. */
function doubtReferences(text: string): Doubt | undefined {
  const references = new Set(text.match(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi) ?? []);
  const known = [...references].flatMap((written) => {
    const character = decodeReference(written);
    return character === undefined ? [] : [{ written, character: nameCharacter(character) }];
  });
  const [first, ...others] = known;
  if (first === undefined) return undefined;
  const listed = known.map(({ written, character }) => `${character} for ${written}`).join(", ");
  return {
    message: `"${first.written}" is shown as it stands, since front matter is not HTML.`,
    remedy:
      others.length === 0
        ? `Write ${first.character} in its place.`
        : `Write the characters themselves: ${listed}.`,
  };
}

function decodeReference(written: string): string | undefined {
  const name = written.slice(1, -1);
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || undefined;
  const character = unescapeHtml(written);
  // Browsers read these numbers as old Windows programs did: https://html.spec.whatwg.org/#numeric-character-reference-end-state
  if (/^[\u0080-\u009f]$/.test(character)) return readAsWindows(character);
  return character === written ? undefined : character;
}

function nameCharacter(character: string): string {
  return /^[\p{Z}\p{C}]+$/u.test(character) ? "a space" : character;
}

const TAG =
  /<\/?(?:a|abbr|b|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|li|ol|p|q|s|small|span|strong|sub|sup|u|ul)(?=[\s/>])[^<>]*>/i;
/** Emphasis and links; an asterisk or underscore within a word, or alone, is none. */
const MARKDOWN =
  /(?<![\p{L}\p{N}*_])(\*\*?|__?)(?=[^\s*_])[^*_]*[^\s*_]\1(?![\p{L}\p{N}*_])|\[[^[\]]+\]\([^()\s]+\)/u;

/** HTML and Markdown, which are shown as they stand too. */
function doubtMarkup(text: string): Doubt | undefined {
  const found = TAG.exec(text) ?? MARKDOWN.exec(text);
  if (!found) return undefined;
  const name = found[0].startsWith("<") ? "HTML" : "Markdown";
  return {
    message: `${quote(found[0])} is shown as it stands, since front matter is not ${name}.`,
    remedy: "Write the text without marks.",
  };
}

/** A text between quotation marks, cut where it is long: at its end, or at its beginning for a `most` below zero. */
function quote(text: string, most = 60): string {
  if (text.length <= Math.abs(most)) return `"${text}"`;
  return most < 0 ? `"…${text.slice(most + 1)}"` : `"${text.slice(0, most - 1)}…"`;
}
