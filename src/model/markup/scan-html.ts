/** Hears what HTML consists of, in its order. */
export interface HtmlListener {
  /**
   * An opening tag.
   *
   * @param name in lower case
   * @param attributes as they are written, for `readAttributes`
   */
  readonly onOpen?: (name: string, attributes: string) => void;
  /** A closing tag. */
  readonly onClose?: (name: string) => void;
  /** Text between tags, as it is written, with its character references. */
  readonly onText?: (html: string) => void;
}

/** A comment, a document type, or a tag. */
const MARKUP = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
/** What these hold is text in which no tag begins; `scanHtml` passes it over. */
const RAW_TEXT = /^(?:script|style|textarea|title)$/i;

/**
 * Goes through HTML that this project has written: every tag is whole, and quotation marks in tags are balanced. What
 * authors write is read by parse5 before.
 */
export function scanHtml(html: string, { onOpen, onClose, onText }: HtmlListener): void {
  let from = 0;
  MARKUP.lastIndex = 0;
  // The listener may scan something else meanwhile.
  for (let markup = MARKUP.exec(html); markup; ) {
    if (markup.index > from) onText?.(html.slice(from, markup.index));
    from = markup.index + markup[0].length;
    const [, slash, name, attributes = ""] = markup;
    if (name !== undefined) {
      if (slash) onClose?.(name.toLowerCase());
      else {
        onOpen?.(name.toLowerCase(), attributes);
        if (RAW_TEXT.test(name)) from = endOfRawText(html, name, from);
      }
    }
    MARKUP.lastIndex = from;
    markup = MARKUP.exec(html);
  }
  if (from < html.length) onText?.(html.slice(from));
}

function endOfRawText(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The attributes of a tag as they are written, with their character references; of two of one name, the first counts. */
export function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of written.matchAll(ATTRIBUTE))
    if (!attributes.has(name)) attributes.set(name, double ?? single ?? bare ?? "");
  return attributes;
}
