/** Where an address in a body leads. */
type AddressKind = "web" | "contact" | "anchor" | "file" | "refused" | "none";

const WEB = new Set(["http", "https"]);
const CONTACT = new Set(["mailto", "tel", "sms"]);

/**
 * Tells what a browser would do with an address. It ignores the control characters and spaces that a browser ignores,
 * so that they cannot hide a scheme. Schemes that are not listed, such as `javascript:` and `data:`, are "refused",
 * and so is an address with a NUL. A path, relative or from the root, is a "file".
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

/** To a browser, a scheme with percent-encoded spaces in it is a path, but no author means one. */
function isDisguised(address: string): boolean {
  return /^(?:javascript|vbscript|data):/i.test(address.replace(/%(?:[01][\da-f]|20)/gi, ""));
}

/** Does what the URL standard does first: drops outer control characters and spaces, and all tabs and line breaks. */
function readAsBrowser(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be dropped
  return address.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g, "");
}

/**
 * Turns a path in a body into a `BodyReference.target`: percent-decoded, so that `%EA%B0%80.md` becomes `가.md`,
 * except where decoding would change the meaning (`%23`, `%25`, `%2F`, `%3F`). So it is safe to decode it once more.
 */
export function decodeTarget(address: string): string {
  const read = readAsBrowser(address).replace(/%(?![\da-f]{2})/gi, "%25");
  try {
    return decodeURI(read.replaceAll("%25", "%2525"));
  } catch {
    return read.replaceAll("%", "%25");
  }
}

/** Encodes a target for a placeholder: no quotes, spaces or angle brackets. `decodeURI` undoes it. */
export function encodeTarget(target: string): string {
  return encodeURI(target.toWellFormed()).replaceAll("'", "%27");
}
