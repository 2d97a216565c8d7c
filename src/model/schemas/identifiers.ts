/** Hyphens and dashes that word processors and typesetters put in place of `-`. */
const DASHES = /[\u00ad\u2010-\u2015\u2212\uff0d]/g;

/** Removes the address or name that was pasted with a DOI; other text stays as it is. */
export function toDoi(written: string): string {
  const text = unwrap(written);
  const path = text.replace(/^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\//i, "");
  if (path === text) return text.replace(/^(?:info:doi\/|doi\s*:?\s*)/i, "");
  const bare = path.replace(/[?#].*$/, "");
  return /^10\.\d+%2f/i.test(bare) ? decode(bare) : bare;
}

/** The DOI within a longer text, such as a publisher's address; undefined if there is none. */
export function findDoi(text: string): string | undefined {
  return /10\.\d{4,9}\/[^\s?#<>"]*[^\s?#<>".,;/]/.exec(text)?.[0];
}

/** A DOI as one word for search: its letters and digits. Its parts would match other things with the same names. */
export function toDoiWord(doi: string): string {
  return doi.replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, "");
}

/** Writes an ORCID iD in its four groups, from its address or with other hyphens; other text stays as it is. */
export function toOrcid(written: string): string {
  const bare = unwrap(written)
    .replace(/^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/(?:my-orcid\?orcid=)?|orcid(?:\s*id)?\s*:?\s*)/i, "")
    .replace(/\/?(?:[?#].*)?$/, "");
  const digits = bare.replaceAll(DASHES, "-").replaceAll(/[-\s]/g, "").toUpperCase();
  return /^\d{15}[\dX]$/.test(digits) ? digits.replaceAll(/(.{4})(?=.)/g, "$1-") : written;
}

/** Writes an ISSN with its hyphen, from its address or name; other text stays as it is. */
export function toIssn(written: string): string {
  const bare = unwrap(written)
    .replace(/^(?:https?:\/\/portal\.issn\.org\/resource\/issn\/|[ep]?-?issn(?:-l)?\s*:?\s*)/i, "")
    .replace(/\s*\((?:print|online|web|electronic)\)$/i, "");
  const digits = bare.replaceAll(DASHES, "-").replaceAll(/[-\s]/g, "").toUpperCase();
  return /^\d{7}[\dX]$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : written;
}

/**
 * Whether a text is an ORCID iD with the right check digit (ISO 7064 MOD 11-2).
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006897674
 */
export function isOrcid(value: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)) return false;
  const digits = value.replaceAll("-", "");
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits[15] === (check === 10 ? "X" : String(check));
}

/** @see https://www.issn.org/understanding-the-issn/issn-check-digit/ (modulus 11, weights 8 to 2) */
export function isIssn(value: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(value)) return false;
  const digits = value.replace("-", "");
  const total = [...digits.slice(0, 7)].reduce((sum, digit, index) => sum + Number(digit) * (8 - index), 0);
  const check = (11 - (total % 11)) % 11;
  return digits[7] === (check === 10 ? "X" : String(check));
}

/** Removes angle brackets that were pasted around an address. */
function unwrap(written: string): string {
  return written.trim().replace(/^<(.*)>$/, "$1");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
