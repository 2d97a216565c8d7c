import { SaxesParser } from "saxes";
import {
  CLEAN,
  checkAttribute,
  checkElement,
  checkRoot,
  checkStyle,
  type FileFault,
  RUNS,
} from "./svg-rules.ts";

/** A checked XML document. */
interface ReadXml {
  readonly fault: FileFault | undefined;
  /** The attributes of its outermost element. */
  readonly root: Readonly<Record<string, string>>;
}

export const MOST_BYTES = 32_000_000;
/** Browsers' parsers go at least this deep. Each level makes looking up names slower. */
const DEEPEST = 256;
const UNREADABLE = "cannot be read as XML";
const SHRINK = "Simplify it, or put it into a ZIP archive.";

/**
 * Looks for elements and attributes that an SVG must not have: it is served unchanged, and a browser that opens its
 * address runs its scripts.
 */
export function readSvg(bytes: Uint8Array): ReadXml {
  return readXml(bytes, true);
}

/**
 * Finds what could run in any other XML document; it may load what it likes. A document without an XML declaration may
 * be something else, so it may be unreadable as XML.
 */
export function findXmlFault(bytes: Uint8Array): FileFault | undefined {
  const { fault: found } = readXml(bytes, false);
  const isXml = Buffer.from(bytes.subarray(0, 40)).toString("latin1").replaceAll("\0", "").includes("<?xml");
  if (!found || (!isXml && found.fault.startsWith(UNREADABLE))) return undefined;
  return { fault: found.fault, remedy: "Remove it, or put the file into a ZIP archive." };
}

function readXml(bytes: Uint8Array, isDrawing: boolean): ReadXml {
  if (bytes.length > MOST_BYTES) {
    const fault = `has more than ${MOST_BYTES / 1_000_000} MB, too many to check`;
    return { fault: { fault, remedy: SHRINK }, root: {} };
  }
  const parser = new SaxesParser({ xmlns: true });
  let found: FileFault | undefined;
  let depth = 0;
  let style: string | undefined;
  let root: ReadXml["root"] | undefined;
  const note = (fault: FileFault | undefined) => {
    if (!fault || !(isDrawing || fault.fault.endsWith(RUNS))) return;
    found ??= { ...fault, fault: `${fault.fault} (line ${parser.line} of the file)` };
  };
  const addStyle = (text: string) => {
    if (style !== undefined) style += text;
  };
  parser.on("doctype", (text) => note(readDoctype(text, parser)));
  parser.on("processinginstruction", ({ target }) => {
    if (target === "xml-stylesheet") note({ fault: `contains <?${target}?>, ${RUNS}`, remedy: CLEAN });
  });
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) {
      found ??= { fault: `nests its elements more than ${DEEPEST} deep`, remedy: SHRINK };
      throw new Error(found.fault);
    }
    if (!root) note(checkRoot(tag));
    root ??= Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    note(checkElement(tag));
    for (const attribute of Object.values(tag.attributes)) note(checkAttribute(tag, attribute));
    if (tag.local === "style") style = "";
  });
  parser.on("text", addStyle);
  parser.on("cdata", addStyle);
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (tag.local !== "style" || style === undefined) return;
    note(checkStyle(style));
    style = undefined;
  });
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    found ??= {
      fault: `${UNREADABLE}, so browsers do not show it (${reason.replace(/\.$/, "")})`,
      remedy: "Open it in a drawing program, and export it again.",
    };
  }
  return { fault: found, root: root ?? {} };
}

/** Accepts entities for plain text, as Adobe's programs declare them. Other declarations can add scripts. */
function readDoctype(text: string, parser: SaxesParser<{ xmlns: true }>): FileFault | undefined {
  const subset = /\[([\s\S]*)\]/.exec(text)?.[1] ?? "";
  const rest = subset
    .replaceAll(
      /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})')\s*>/g,
      (_, name, double, single) => {
        // The first declaration counts.
        if (!Object.hasOwn(parser.ENTITIES, name)) parser.ENTITIES[name] = double ?? single;
        return "";
      },
    )
    .trim();
  if (rest === "") return undefined;
  return { fault: `declares ${rest.split(/\s/, 1)[0]} in its document type, ${RUNS}`, remedy: CLEAN };
}

/** Decodes XML by the encoding that its first bytes name. */
function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const written = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  // A declaration that is readable as Latin-1 is not in UTF-16, whatever it says. Browsers agree.
  const declared = /^utf-?16/i.test(written ?? "") ? undefined : written;
  const marked = head.startsWith("\xFF\xFE")
    ? "utf-16le"
    : head.startsWith("\xFE\xFF")
      ? "utf-16be"
      : undefined;
  return new TextDecoder(marked ?? declared ?? "utf-8", { fatal: true }).decode(bytes);
}
