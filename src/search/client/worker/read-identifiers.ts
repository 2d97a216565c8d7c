import { toDoiWord } from "../../../model/schemas/identifiers.ts";

/** What readers copy along with a DOI, an ORCID iD or an ISSN. */
const BEFORE =
  /\S*(?:doi\.org\/|orcid\.org\/|issn\.org\/resource\/issn\/)|\b(?:doi|orcid(?: id)?|e?-?issn)[:\s]\s*(?=\d)/gi;
const DOI = /\b10\.\d{4,9}(?:\/|%2F)[^\s"“”„«»]*[^\s"“”„«».,;:)\]}]/gi;

/**
 * Writes the identifiers in a query as the index has them, whether they are bare, after their name or in an address. A DOI
 * becomes a phrase, since a longer DOI that begins with it is of another publication.
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
