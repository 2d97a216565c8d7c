import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { findStyleFault } from "./style-fault.ts";

/** What keeps a file from being published. */
export interface FileFault {
  /** What follows "The file …". */
  readonly fault: string;
  /** A whole sentence. */
  readonly remedy: string;
}

const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";
/** Elements of other vocabularies run nothing, whatever they are called. */
const LIVE = new Set([SVG, "http://www.w3.org/1998/Math/MathML"]);
const MOST_BYTES = 32_000_000;
/** As deep as browsers' parsers go at least; looking up names takes longer with each level. */
const DEEPEST = 256;
const RUNS = "which could run in readers' browsers";
const CLEAN = "Take it out, or export the drawing anew without scripts and interaction.";
const SHRINK = "Simplify it, or put it into a ZIP archive.";
const EMBED = "Put it into the file itself, or export the drawing as PNG.";
/** Elements that show an image: what they name by `data:` runs nothing. */
const SHOWS_IMAGE = new Set(["image", "feImage"]);
const ANIMATES = new Set(["set", "animate", "animateMotion", "animateTransform", "animateColor"]);
/** Attributes that are read as a style is. */
const STYLES = /^(?:style|fill|stroke|filter|clip-path|mask|marker(?:-\w+)?|cursor|to|from|by|values)$/;

/**
 * Finds what an SVG must not have, since it is served as it is and a browser that opens it by its address runs what it
 * holds: elements and attributes count, not words in its text.
 */
export function findSvgFault(bytes: Uint8Array): FileFault | undefined {
  return findFault(bytes, true);
}

/** Finds what could run in any other XML document; what it loads is its own matter. */
export function findXmlFault(bytes: Uint8Array): FileFault | undefined {
  const found = findFault(bytes, false);
  return found && { fault: found.fault, remedy: "Take it out, or put the file into a ZIP archive." };
}

function findFault(bytes: Uint8Array, isDrawing: boolean): FileFault | undefined {
  if (bytes.length > MOST_BYTES)
    return { fault: `has more than ${MOST_BYTES / 1_000_000} MB, too many to look through`, remedy: SHRINK };
  const parser = new SaxesParser({ xmlns: true });
  let found: FileFault | undefined;
  let depth = 0;
  let style: string | undefined;
  let isRoot = true;
  const note = (fault: FileFault | undefined) => {
    if (!isDrawing && !fault?.fault.endsWith(RUNS)) return;
    found ??= fault && { ...fault, fault: `${fault.fault} (line ${parser.line} of the file)` };
  };
  const addStyle = (text: string) => {
    if (style !== undefined) style += text;
  };
  parser.on("doctype", (text) => note(readDoctype(text, parser)));
  parser.on("processinginstruction", ({ target }) => {
    if (target === "xml-stylesheet") note({ fault: `holds <?${target}?>, ${RUNS}`, remedy: CLEAN });
  });
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) {
      found ??= { fault: `nests its elements more than ${DEEPEST} deep`, remedy: SHRINK };
      throw new Error(found.fault);
    }
    if (isRoot) note(checkRoot(tag));
    isRoot = false;
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
      fault: `cannot be read as XML, so browsers do not show it (${reason.replace(/\.$/, "")})`,
      remedy: "Open it in a drawing program, and export it again.",
    };
  }
  return found;
}

function checkRoot({ local, uri }: SaxesTagNS): FileFault | undefined {
  if (local === "svg" && uri === SVG) return undefined;
  if (local !== "svg" || uri !== "")
    return { fault: `begins with <${local}>, not with <svg>`, remedy: "Export it again as SVG." };
  return {
    fault: "has no namespace, so browsers do not show it",
    remedy: `Write <svg xmlns="${SVG}" at its beginning.`,
  };
}

function checkElement({ name, local, uri, attributes }: SaxesTagNS): FileFault | undefined {
  if (uri === XHTML) {
    return {
      fault: `holds HTML (<${name}>), ${RUNS}`,
      remedy:
        'Export the drawing with labels of plain text: in draw.io without "Formatted Text", in Mermaid without HTML labels.',
    };
  }
  if (uri === SVG && /^(?:script|handler|listener)$/i.test(local))
    return { fault: `holds <${name}>, ${RUNS}`, remedy: CLEAN };
  const changed = attributes.attributeName?.value.trim() ?? "";
  if (ANIMATES.has(local) && /^(?:on|(?:\w+:)?href$)/i.test(changed))
    return { fault: `changes "${changed}" by <${name}>, ${RUNS}`, remedy: CLEAN };
  return undefined;
}

function checkAttribute(
  tag: SaxesTagNS,
  { name, local, uri, value }: SaxesAttributeNS,
): FileFault | undefined {
  if (LIVE.has(tag.uri) && uri === "" && /^on/i.test(local))
    return { fault: `holds the attribute ${name} of <${tag.name}>, ${RUNS}`, remedy: CLEAN };
  if (/^(?:href|src|base)$/i.test(local)) return checkAddress(tag, value);
  return STYLES.test(local) ? checkStyle(value) : undefined;
}

/** Links lead to the web or within the file; anything else that is named has to be in the file. */
function checkAddress({ name, local }: SaxesTagNS, value: string): FileFault | undefined {
  // Browsers leave these characters out of an address before they read it.
  const address = value.replace(/^[\0-\x20]+/, "").replaceAll(/[\t\n\r]/g, "");
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (address === "" || address.startsWith("#")) return undefined;
  if (scheme === "data" && SHOWS_IMAGE.has(local) && /^data:image\//i.test(address)) return undefined;
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  if (/^(?:javascript|vbscript|data)$/.test(scheme ?? ""))
    return { fault: `names "${shown}" in <${name}>, ${RUNS}`, remedy: CLEAN };
  if (local === "a") return undefined;
  return { fault: `loads "${shown}" in <${name}>, which browsers do not load for an image`, remedy: EMBED };
}

function checkStyle(style: string): FileFault | undefined {
  const found = findStyleFault(style);
  return found === undefined
    ? undefined
    : { fault: `loads "${found}" by a style, which browsers do not load for an image`, remedy: EMBED };
}

/** Takes names for plain texts, as Adobe's programs declare them; what else a document type declares can add scripts. */
function readDoctype(text: string, parser: SaxesParser<{ xmlns: true }>): FileFault | undefined {
  const subset = /\[([\s\S]*)\]/.exec(text)?.[1] ?? "";
  const rest = subset
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(
      /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"&%<]{0,200})"|'([^'&%<]{0,200})')\s*>/g,
      (_, name, double, single) => {
        parser.ENTITIES[name] = double ?? single;
        return "";
      },
    )
    .trim();
  if (rest === "") return undefined;
  return { fault: `declares ${rest.split(/\s/, 1)[0]} in its document type, ${RUNS}`, remedy: CLEAN };
}

/** Reads XML in the coding that its first bytes name. */
function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const written = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  // What can be read here is not in UTF-16, as browsers know too.
  const declared = /^utf-?16/i.test(written ?? "") ? undefined : written;
  const marked = head.startsWith("\xFF\xFE")
    ? "utf-16le"
    : head.startsWith("\xFE\xFF")
      ? "utf-16be"
      : undefined;
  return new TextDecoder(marked ?? declared ?? "utf-8").decode(bytes);
}
