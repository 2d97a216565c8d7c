import type { SaxesAttributeNS, SaxesTagNS } from "saxes";
import { findStyleFault } from "./style-fault.ts";

/** What keeps a file from being published. */
export interface FileFault {
  /** Continues "The file …". */
  readonly fault: string;
  /** A whole sentence. */
  readonly remedy: string;
  /** Whether the file may be valid after all. */
  readonly isDoubtful?: boolean;
}

export const RUNS = "which could run in readers' browsers";
export const CLEAN = "Remove it, or export the drawing again without scripts and interaction.";
const EMBED = "Embed it in the file, or export the drawing as PNG.";
const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";
/** The namespaces whose elements can run code. */
const LIVE = new Set([SVG, "http://www.w3.org/1998/Math/MathML"]);
/** Elements that show an image: a `data:` address in them runs nothing. */
const SHOWS_IMAGE = new Set(["image", "feImage"]);
const ANIMATES = new Set(["set", "animate", "animateMotion", "animateTransform", "animateColor"]);
/** Attributes that are read like a style. */
const STYLES = /^(?:style|fill|stroke|filter|clip-path|mask|marker(?:-\w+)?|cursor|to|from|by|values)$/;

export function checkRoot({ local, uri }: SaxesTagNS): FileFault | undefined {
  if (local === "svg" && uri === SVG) return undefined;
  if (local !== "svg" || uri !== "")
    return { fault: `begins with <${local}>, not with <svg>`, remedy: "Export it again as SVG." };
  return {
    fault: "has no namespace, so browsers do not show it",
    remedy: `Write <svg xmlns="${SVG}" at its beginning.`,
  };
}

export function checkElement({ name, local, uri, attributes }: SaxesTagNS): FileFault | undefined {
  if (uri === XHTML) {
    return {
      fault: `contains HTML (<${name}>), ${RUNS}`,
      remedy:
        'Export the drawing with plain text labels: in draw.io without "Formatted Text", in Mermaid without HTML labels.',
    };
  }
  if (uri === SVG && /^(?:script|handler|listener)$/i.test(local))
    return { fault: `contains <${name}>, ${RUNS}`, remedy: CLEAN };
  const changed = attributes.attributeName?.value.trim() ?? "";
  if (ANIMATES.has(local) && /^(?:on|(?:\w+:)?href$)/i.test(changed))
    return { fault: `changes "${changed}" with <${name}>, ${RUNS}`, remedy: CLEAN };
  return undefined;
}

export function checkAttribute(
  tag: SaxesTagNS,
  { name, local, uri, value }: SaxesAttributeNS,
): FileFault | undefined {
  if (LIVE.has(tag.uri) && uri === "" && /^on/i.test(local))
    return { fault: `contains the attribute ${name} of <${tag.name}>, ${RUNS}`, remedy: CLEAN };
  if (/^(?:href|src|base)$/i.test(local)) return checkAddress(tag, value);
  return STYLES.test(local) ? checkStyle(value) : undefined;
}

/** Links may lead anywhere. Anything else that has an address has to be in the file. */
function checkAddress({ name, local }: SaxesTagNS, value: string): FileFault | undefined {
  // Browsers drop these characters from an address.
  const address = value.replace(/^[\0-\x20]+/, "").replaceAll(/[\t\n\r]/g, "");
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (address === "" || address.startsWith("#")) return undefined;
  if (scheme === "data" && SHOWS_IMAGE.has(local) && /^data:image\//i.test(address)) return undefined;
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  if (/^(?:javascript|vbscript|data)$/.test(scheme ?? ""))
    return { fault: `has the address "${shown}" in <${name}>, ${RUNS}`, remedy: CLEAN };
  if (local === "a") return undefined;
  return { fault: `loads "${shown}" in <${name}>, which browsers do not load for an image`, remedy: EMBED };
}

export function checkStyle(style: string): FileFault | undefined {
  const found = findStyleFault(style);
  return found === undefined
    ? undefined
    : { fault: `loads "${found}" in a style, which browsers do not load for an image`, remedy: EMBED };
}
