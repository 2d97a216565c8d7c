import { toDoiWord } from "../../../model/schemas/identifiers.ts";

/** What a reader copies before a DOI, an ORCID iD or an ISSN. */
const BEFORE =
  /\S*(?:doi\.org\/|orcid\.org\/|issn\.org\/resource\/issn\/)|\b(?:doi|orcid(?: id)?|e?-?issn)[:\s]\s*(?=\d)/gi;
const DOI = /\b10\.\d{4,9}(?:\/|%2F)[^\s"“”„«»]*[^\s"“”„«».,;:)\]}]/gi;

/**
 * A query with the identifiers in it as the index has them, whether they come bare, after their name or as addresses. A
 * DOI is a phrase: another that begins with it is another publication's.
 */
export function readIdentifiers(text: string): string {
  if (!/\d{3}/.test(text)) return text;
  return text.replaceAll(BEFORE, " ").replaceAll(DOI, (doi) => `"${toDoiWord(decode(doi))}"`);
}

function decode(doi: string): string {
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}
