import { unescapeHtml } from "../../model/markup/escape.ts";
import { readAttributes, scanHtml } from "../../model/markup/scan-html.ts";
import { type KoreanText, readKoreanText } from "../fonts/korean-text.ts";

/** What verification needs to know of one page. */
export interface PageFacts {
  readonly mains: number;
  readonly headings: number;
  readonly ids: readonly string[];
  /** Links to pages and files of this site, as the page writes them, each once. */
  readonly links: readonly string[];
  /** Its Korean characters, if it loads the Korean faces. */
  readonly korean?: KoreanText;
}

/**
 * Keeps the facts of pages until the build ends. Strings are copied, because a part of a text keeps the whole text in
 * memory, and strings of many pages are kept once.
 */
export function openFactsKeeper(): (facts: PageFacts) => PageFacts {
  const known = new Map<string, string>();
  const keep = (text: string) => {
    const own = known.get(text) ?? copyText(text);
    known.set(own, own);
    return own;
  };
  return ({ ids, links, ...counts }) => ({ ...counts, ids: ids.map(keep), links: links.map(keep) });
}

function copyText(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

/** The attributes of most tags contain none of these. */
const NOTED = /id|href|src|poster|action/;
const LINKS = new Set(["href", "src", "srcset", "poster", "action"]);
const ELSEWHERE = /^([a-z][a-z\d+.-]*:|\/\/)/i;

export function readPageFacts(html: string): PageFacts {
  const ids = new Set<string>();
  const links = new Set<string>();
  let mains = 0;
  let headings = 0;
  scanHtml(html, {
    onOpen: (tag, attributes) => {
      if (tag === "main") mains++;
      if (tag === "h1") headings++;
      if (!NOTED.test(attributes)) return;
      for (const [name, written] of readAttributes(attributes)) {
        if (name !== "id" && !LINKS.has(name)) continue;
        const value = unescapeHtml(written);
        if (name === "id") ids.add(value);
        else for (const link of splitLinks(name, value)) if (!ELSEWHERE.test(link)) links.add(link);
      }
    },
  });
  const korean = readKoreanText(html);
  return { mains, headings, ids: [...ids], links: [...links], ...(korean && { korean }) };
}

function splitLinks(name: string, value: string): string[] {
  if (name !== "srcset") return [value.trim()];
  return value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
}
