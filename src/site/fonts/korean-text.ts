import { fileAt } from "../../model/addresses/address-forms.ts";
import { KOREAN_FACES } from "../../model/addresses/addresses.ts";
import { scanHtml } from "../../model/markup/scan-html.ts";

/** The Korean characters of a page, each once and in order. */
export interface KoreanText {
  /** Those of running text and of lists. */
  readonly text: string;
  /** Those in titles and in stressed words. */
  readonly headings: string;
  /** Those of the interface and of small type: names, facts, captions, tables. */
  readonly labels: string;
}

type Use = readonly (keyof KoreanText)[];

/** Names and facts, which lists set in either face. */
const NAMES: Use = ["text", "labels"];

/** An element whose end has not come. */
interface Open {
  readonly name: string;
  readonly use: Use;
}

/** Hangul, Hanja and the signs that Korean fonts have and Latin ones lack. */
const KOREAN =
  /[\u2015\u2016\u2025\u2030\u203b\u2100-\u2121\u2123-\u2190\u2192\u2194-\u2211\u2213\u2214\u2216-\u2793\u2e80-\u33ff\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uffe6]/g;
const LINK = new RegExp(`<link\\s[^>]*href="[^"]*/${fileAt(KOREAN_FACES)}"`);
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const SAID_BY_SCRIPTS = /\s(?:placeholder|data-[a-z-]+)="([^"]*)"/g;

/** The Korean characters of a page; undefined if it does not load the Korean faces. */
export function readKoreanText(html: string): KoreanText | undefined {
  if (!html.includes(fileAt(KOREAN_FACES)) || !LINK.test(html)) return undefined;
  const found = { text: new Set<string>(), headings: new Set<string>(), labels: new Set<string>() };
  const add = (use: Use, written: string) => {
    for (const [character] of written.matchAll(KOREAN)) for (const one of use) found[one].add(character);
  };
  const body: Open = { name: "body", use: NAMES };
  const open: Open[] = [];
  scanHtml(html.slice(html.indexOf("<body")), {
    onOpen: (name, attributes) => {
      for (const [, text = ""] of attributes.matchAll(SAID_BY_SCRIPTS)) add(["labels"], text);
      if (!VOID.test(name)) open.push({ name, use: findUse(name, attributes, open.at(-1) ?? body) });
    },
    onClose: (name) => {
      // Inside drawings, some elements have no end.
      const at = open.findLastIndex((one) => one.name === name);
      if (at !== -1) open.length = at;
    },
    onText: (text) => add((open.at(-1) ?? body).use, text),
  });
  const sort = (characters: ReadonlySet<string>) => [...characters].toSorted().join("");
  return { text: sort(found.text), headings: sort(found.headings), labels: sort(found.labels) };
}

/**
 * How the styles set an element. If they set it otherwise, a browser loads one more slice, and no character is missing.
 */
function findUse(name: string, attributes: string, outer: Open): Use {
  if (/\bclass="[^"]*\b(?:attribution|block-heading)\b/.test(attributes)) return ["labels"];
  if (/^(?:nav|table|figcaption|button|label|time)$/.test(name)) return ["labels"];
  if (/^h[1-4]$/.test(name)) return outer.name === "summary" ? ["labels"] : ["headings"];
  if (/\bclass="[^"]*\btitle\b/.test(attributes)) return [...outer.use, "headings"];
  if (/^(?:strong|b|em)$/.test(name) && outer.use.includes("text")) return ["headings"];
  if (/\bclass="[^"]*\b(?:prose|dek|summary|description)\b/.test(attributes)) return ["text"];
  // The notes of an article stand at its end and, where there is room, beside it in small type.
  if (/\bdata-footnotes\b/.test(attributes)) return NAMES;
  return outer.use;
}
