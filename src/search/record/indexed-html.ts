import { escapeHtml } from "../../model/markup/escape.ts";
import { readAttributes, scanHtml } from "../../model/markup/scan-html.ts";

/** The texts of a publication. */
export interface RecordTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly parts?: readonly string[];
  /** HTML, as bodies are rendered. */
  readonly body: string;
  readonly attachments: readonly { readonly anchor: string; readonly title: string; readonly text: string }[];
}

/** Words of an attachment count less than the publication's own, which it often repeats. */
const ATTACHMENT_WEIGHT = 0.5;
const HEADING = /^h[1-6]$/;
/** The marks and arrows of footnotes. In the index they would be part of the word before them. */
const FOOTNOTE_MARK = /\sdata-footnote-(?:ref|backref)(?=[\s=]|$)/;
/** Elements whose tags do not separate words; all others do. */
const SILENT = new Set(
  (
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var " +
    "area col embed input link meta param source track wbr"
  ).split(" "),
);
const LINE_BREAKS = new Set(["br", "hr", "img"]);

/**
 * Writes the HTML of a publication that search indexes: blocks become `div`, headings keep their ids, and everything that
 * the index does not need is left out.
 */
export function writeIndexedHtml({ title, subtitle, parts = [], body, attachments }: RecordTexts): string {
  const besides = parts.map((part) => `<div>${escapeHtml(part)}</div>`).join("");
  const own = `${subtitle && `<div>${escapeHtml(subtitle)}</div>`}${besides}${body && `<div>${stripBody(body)}</div>`}`;
  // Pagefind leaves out a page without words, so the title stands in for a missing text.
  const text = hasWords(own) ? own : `<div>${escapeHtml(title)}</div>`;
  return text + attachments.map(writeAttachment).join("");
}

function writeAttachment({ anchor, title, text }: RecordTexts["attachments"][number]): string {
  return (
    `<h2 id="${anchor}" data-pagefind-weight="1">${escapeHtml(title)}</h2>` +
    `<div data-pagefind-weight="${ATTACHMENT_WEIGHT}">${escapeHtml(text)}</div>`
  );
}

function hasWords(html: string): boolean {
  let isFound = false;
  scanHtml(html, {
    onText: (text) => {
      isFound ||= /\p{L}|\p{N}/u.test(text);
    },
  });
  return isFound;
}

function stripBody(html: string): string {
  let written = "";
  let openHeadings = 0;
  /** Inside a footnote mark: its element's name, and how many elements of that name are open. */
  let mark: { readonly name: string; depth: number } | undefined;
  const writeTag = (name: string, tag: string) => {
    if (SILENT.has(name)) return;
    // Pagefind names an anchor by the text directly in its heading, so only a space may separate words there.
    if (openHeadings > 0 && !HEADING.test(name)) written += " ";
    else written += LINE_BREAKS.has(name) ? "<br>" : tag;
  };
  scanHtml(html, {
    onText: (text) => {
      if (!mark) written += text;
    },
    onOpen: (name, attributes) => {
      if (mark) {
        if (name === mark.name) mark.depth++;
      } else if (FOOTNOTE_MARK.test(attributes)) mark = { name, depth: 1 };
      else if (HEADING.test(name)) {
        openHeadings++;
        const id = readAttributes(attributes).get("id");
        writeTag(name, id === undefined ? `<${name}>` : `<${name} id="${id}">`);
      } else writeTag(name, "<div>");
    },
    onClose: (name) => {
      if (mark) {
        if (name === mark.name && --mark.depth === 0) mark = undefined;
      } else if (HEADING.test(name)) {
        openHeadings--;
        writeTag(name, `</${name}>`);
      } else writeTag(name, "</div>");
    },
  });
  return written;
}
