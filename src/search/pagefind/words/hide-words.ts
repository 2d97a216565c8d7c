import { escapeHtml, unescapeHtml } from "../../../model/markup/escape.ts";
import { scanHtml } from "../../../model/markup/scan-html.ts";
import { indexedSuffixes } from "../../korean-words.ts";
import type { IndexedDocument } from "../../record/read-record.ts";
import { UNFINISHED } from "../documents/document-text.ts";
import { HIDDEN_SIGN } from "./hidden-sign.ts";
import { innerCompounds, listParts } from "./inner-compounds.ts";
import { isSegmented } from "./vocabulary.ts";
import { writeAlike } from "./write-alike.ts";

/** The metadata field with the hidden words of all other fields, because results show those as they are. */
const HIDDEN_FIELD = "hidden";
const HANGUL = /[가-힣]/;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Hides behind words what our writer adds to an index: the nouns within Korean compounds, compounds within compounds, and
 * the plain spelling of a word. Does nothing in languages without spaces.
 */
export function openHiding(language: string): (document: IndexedDocument) => IndexedDocument {
  if (isSegmented(language)) return (document) => document;
  const known = new Map<string, readonly string[]>();
  const recall = (word: string) => {
    const hidden = known.get(word) ?? listHidden(word);
    known.set(word, hidden);
    return hidden;
  };
  const hide = (text: string) =>
    text.replaceAll(/\S+/g, (word) => {
      const hidden = recall(word);
      if (hidden.length === 0) return word;
      // After a full stop Pagefind must not add another.
      return [word, ...hidden, ...(UNFINISHED.test(word) ? [] : [""])].join(HIDDEN_SIGN);
    });
  return (document) => {
    const words = Object.values(document.meta).flatMap((value) => value.split(/\s+/));
    const hidden = [...new Set(words.flatMap(recall))].join(" ");
    const meta = hidden === "" ? document.meta : { ...document.meta, [HIDDEN_FIELD]: hidden };
    return { ...document, meta, html: mapTexts(document.html, hide) };
  };
}

/** The words that should find a word, beside those that Pagefind makes of it. */
function listHidden(word: string): readonly string[] {
  const alike = writeAlike(word);
  const parts = listParts(alike).map((part) => part.toLowerCase());
  const whole = toLetters(alike);
  const own = listParts(word);
  // In a compound, Pagefind leaves a sign that is not ASCII in its part.
  const hasSigns = own.length > 1 && own.some((part) => part.toLowerCase() !== toLetters(part));
  const isOther = whole !== toLetters(word) || parts.length !== own.length || hasSigns;
  const hidden = [
    ...(isOther ? [alike.replaceAll(AROUND, "").replaceAll(/[<>|]/g, "-")] : []),
    ...innerCompounds(alike).map(toLetters),
    ...[whole, ...parts].flatMap((part) => (HANGUL.test(part) ? indexedSuffixes(part) : [])),
  ];
  if (hidden.length === 0) return [];
  // With hidden words, the parts of a compound make a different whole, so the original whole is hidden too.
  const all = parts.length > 1 ? [whole, ...hidden] : hidden;
  return [...new Set(all)].filter((own) => own !== "" && own !== word);
}

function toLetters(word: string): string {
  return word.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "").toLowerCase();
}

function mapTexts(html: string, map: (text: string) => string): string {
  let written = "";
  scanHtml(html, {
    onOpen: (name, attributes) => {
      written += `<${name}${attributes}>`;
    },
    onClose: (name) => {
      written += `</${name}>`;
    },
    onText: (text) => {
      written += escapeHtml(map(unescapeHtml(text)));
    },
  });
  return written;
}
