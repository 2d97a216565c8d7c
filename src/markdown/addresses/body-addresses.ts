/** Where an address in a body leads. */
export type AddressKind = "web" | "contact" | "anchor" | "file" | "refused" | "none";

const WEB = new Set(["http", "https"]);
const CONTACT = new Set(["mailto", "tel", "sms"]);

/**
 * Sorts an address by what a browser would do with it, so control characters and spaces that a browser skips do not
 * hide a scheme. Only listed schemes are let through; `javascript:`, `data:` and unknown ones are "refused", and so is a NUL.
 * A path, relative or from the root, is a "file".
 */
export function kindOf(address: string): AddressKind {
  const read = readAsBrowser(address);
  if (read === "") return "none";
  if (/%00|\0/.test(read) || isDisguised(read)) return "refused";
  if (read.startsWith("#")) return "anchor";
  if (/^[/\\]{2}/.test(read)) return "web";
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  if (scheme === undefined) return "file";
  if (WEB.has(scheme)) return "web";
  return CONTACT.has(scheme) ? "contact" : "refused";
}

/** A scheme with percent-encoded spaces in it is a path to a browser, but no author means a path. */
function isDisguised(address: string): boolean {
  return /^(?:javascript|vbscript|data):/i.test(address.replace(/%(?:[01][\da-f]|20)/gi, ""));
}

/** The URL standard's first steps: drops outer control characters and spaces, and tabs and line ends anywhere. */
function readAsBrowser(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be dropped
  return address.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g, "");
}

/**
 * A path of a body in the form that `BodyReference.target` has: percent-decoded, so that `%EA%B0%80.md` is `가.md`,
 * except where decoding changes the meaning (`%23`, `%25`, `%2F`, `%3F`); so it can be decoded once more, and safely.
 */
export function decodeTarget(address: string): string {
  const read = readAsBrowser(address).replace(/%(?![\da-f]{2})/gi, "%25");
  try {
    return decodeURI(read.replaceAll("%25", "%2525"));
  } catch {
    return read.replaceAll("%", "%25");
  }
}

/** The form of a target that stands in a placeholder: no quotes, spaces or angle brackets. `decodeURI` undoes it. */
export function encodeTarget(target: string): string {
  return encodeURI(target.toWellFormed()).replaceAll("'", "%27");
}
