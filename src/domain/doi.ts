const SIGNS = /[^\p{L}\p{M}\p{N}_]+/gu;

/** A DOI as the one word that search has for it: its letters and figures. Its parts are names of others' that mislead. */
export function toDoiWord(doi: string): string {
  return doi.replaceAll(SIGNS, "");
}
