/** Gets the parts of HTML in order. */
interface HtmlListener {
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
/** The content of these elements is text without tags. `scanHtml` skips it. */
const RAW_TEXT = /^(?:script|style|textarea|title)$/i;

/**
 * Scans HTML that this project has written, so every tag is complete and its quotation marks are balanced. HTML that
 * authors write has gone through parse5 before.
 */
export function scanHtml(html: string, { onOpen, onClose, onText }: HtmlListener): void {
  let from = 0;
  MARKUP.lastIndex = 0;
  // `lastIndex` is set for every match, because the listener may scan other HTML in between.
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

/** The attributes of a tag, with character references as written. Of two with the same name, the first counts. */
export function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of written.matchAll(ATTRIBUTE))
    if (!attributes.has(name)) attributes.set(name, double ?? single ?? bare ?? "");
  return attributes;
}
