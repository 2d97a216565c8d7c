/** A tag or other markup in angle brackets in a piece of raw HTML. */
export interface RawTag {
  readonly kind: "open" | "close" | "comment" | "instruction" | "section";
  /** In lower case; empty if it is not a tag. */
  readonly name: string;
  /** Where it begins within the piece. */
  readonly at: number;
  readonly text: string;
  /** Whether the piece ends within it. */
  readonly isCut: boolean;
}

/** Elements whose content is text without tags. */
const TEXT_ONLY = /^(?:iframe|math|noembed|noframes|script|style|svg|textarea|title|xmp)$/;

/** Reads the tags of a piece of raw HTML as browsers do: a quotation mark counts only after `=`. */
export function readTags(html: string): readonly RawTag[] {
  const tags: RawTag[] = [];
  for (let at = html.indexOf("<"); at !== -1; ) {
    const tag = readTag(html, at);
    if (tag) tags.push(tag);
    if (tag?.isCut) break;
    let end = at + (tag?.text.length ?? 1);
    if (tag?.kind === "open" && TEXT_ONLY.test(tag.name)) {
      const closing = new RegExp(`</${tag.name}(?=[\\s/>])`, "i").exec(html.slice(end));
      if (!closing) break;
      end += closing.index;
    }
    at = html.indexOf("<", end);
  }
  return tags;
}

function readTag(html: string, at: number): RawTag | undefined {
  const cut = (kind: RawTag["kind"], end: number, name = "") => ({
    kind,
    name,
    at,
    text: end === -1 ? html.slice(at) : html.slice(at, end),
    isCut: end === -1,
  });
  if (html.startsWith("<!--", at)) return cut("comment", endOfComment(html, at));
  if (html.startsWith("<?", at)) return cut("instruction", endAfter(html, "?>", at));
  if (html.startsWith("<![CDATA[", at)) return cut("section", endAfter(html, "]]>", at));
  if (html.startsWith("<!", at)) return cut("comment", endAfter(html, ">", at));
  const named = /^<(\/?)([a-z][^\s/>]*)/i.exec(html.slice(at, at + 80));
  if (!named) return undefined;
  const kind = named[1] ? "close" : "open";
  return cut(kind, endOfTag(html, at + named[0].length), (named[2] as string).toLowerCase());
}

function endOfTag(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    if (html[at] === ">") return at + 1;
    const value = html[at] === "=" ? /^=\s*["']/.exec(html.slice(at, at + 20)) : null;
    if (value) {
      const quote = value[0].at(-1) as string;
      const end = html.indexOf(quote, at + value[0].length);
      if (end === -1) return -1;
      at = end;
    }
    at += 1;
  }
  return -1;
}

/** `-->` or `--!>`, which may begin within the opening sign: `<!-->`. */
function endOfComment(html: string, at: number): number {
  const sign = /--!?>/g;
  sign.lastIndex = at + 2;
  return sign.exec(html) ? sign.lastIndex : -1;
}

function endAfter(html: string, sign: string, at: number): number {
  const found = html.indexOf(sign, at);
  return found === -1 ? -1 : found + sign.length;
}
