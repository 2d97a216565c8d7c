/** A comment, or the opening or closing tag of an element. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z\d-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const MARKED =
  /<([a-z][a-z\d-]*)(?=\s)(?:[^<>"']|"[^"]*"|'[^']*')*?\sdata-pagefind-body(?=[\s=>/])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const META = /<meta\s(?:[^<>"']|"[^"]*"|'[^']*')*?data-pagefind-(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const LANGUAGE = /<html\b[^>]*?\slang="([^"]*)"/i;
const HEADING = /^h[1-6]$/;
const ID = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;
/** The marks and arrows of footnotes, which would grow onto the words before them. */
const FOOTNOTE_MARK = /\sdata-footnote-(?:ref|backref)(?=[\s=]|$)/;
/** Their tags make no break between words; all others do. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var".split(
    " ",
  ),
);
const VOID = new Set("area col embed img input link meta param source track wbr".split(" "));

/**
 * The part of a finished page that is indexed, as a document of its own: its language, the elements marked
 * `data-pagefind-body` without what does not show in an index (attributes, links, the marks of footnotes), and the
 * tags of its head that Pagefind reads. It is the same as long as search would find the same.
 *
 * Reads pages that this project has rendered: their markup is regular, so a scan of its tags is enough.
 */
export function readIndexedPart(html: string): string {
  const lang = LANGUAGE.exec(html)?.[1] ?? "en";
  const head = html.slice(0, html.indexOf("</head>") + 1);
  const parts = [...html.matchAll(MARKED)].map((opening) =>
    writePart(html, opening.index + opening[0].length, opening[1] ?? ""),
  );
  const tags = [...head.matchAll(META)].map(([tag]) => tag).join("");
  // Pagefind leaves out a page without words: an article that is only its front matter has those of its title.
  const text = parts.some((part) => /\p{L}|\p{N}/u.test(part.replaceAll(TAG, "")))
    ? parts.join("")
    : titleIn(tags);
  return `<!doctype html><html lang="${lang}"><body>${text}${tags}</body></html>`;
}

function titleIn(tags: string): string {
  return `<div>${/\sname="citation_title"\s[^>]*?content="([^"]*)"/.exec(tags)?.[1] ?? ""}</div>`;
}

/** What an element holds, from behind its opening tag to its closing one. */
function writePart(html: string, start: number, element: string): string {
  const name = element.toLowerCase();
  let written = `<${nameOf(name)}>`;
  let depth = 1;
  let from = start;
  /** How many headings are open. */
  let headings = 0;
  /** Inside a footnote mark: how many elements of its name are open. */
  let skipped: { readonly name: string; depth: number } | undefined;
  TAG.lastIndex = start;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    if (!skipped) written += html.slice(from, tag.index);
    from = TAG.lastIndex;
    const [, slash, raw, attributes = ""] = tag;
    if (raw === undefined) continue;
    const tagName = raw.toLowerCase();
    const step = slash ? -1 : 1;
    if (tagName === name) depth += step;
    if (depth === 0) break;
    if (skipped) {
      if (tagName === skipped.name) skipped.depth += step;
      if (skipped.depth === 0) skipped = undefined;
    } else if (!slash && FOOTNOTE_MARK.test(attributes)) {
      skipped = { name: tagName, depth: 1 };
    } else {
      const isHeading = HEADING.test(tagName);
      if (isHeading) headings += step;
      // An anchor is named by its heading's text alone, in which a tag would part nothing.
      written +=
        headings > 0 && !isHeading && !isSilent(tagName) ? " " : writeTag(tagName, slash === "/", attributes);
    }
  }
  return `${written}</${nameOf(name)}>`;
}

function writeTag(name: string, closes: boolean, attributes: string): string {
  if (isSilent(name)) return "";
  if (name === "br" || name === "hr") return "<br>";
  if (!HEADING.test(name)) return `<${closes ? "/" : ""}div>`;
  const id = closes ? undefined : ID.exec(attributes);
  return closes ? `</${name}>` : `<${name}${id ? ` id="${id[1] ?? id[2] ?? id[3]}"` : ""}>`;
}

function isSilent(name: string): boolean {
  return INLINE.has(name) || VOID.has(name);
}

function nameOf(name: string): string {
  return HEADING.test(name) ? name : "div";
}
