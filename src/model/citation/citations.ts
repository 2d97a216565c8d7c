import { toBiblatex, toBibtex } from "./bibtex.ts";
import { citeInChicago } from "./chicago.ts";
import { toCsl } from "./csl.ts";
import { toRis } from "./ris.ts";
import type { Work } from "./work.ts";

/** The citation of a publication: a sentence of HTML, and files for reference managers. */
export interface Citations {
  readonly html: string;
  readonly bibtex: string;
  readonly biblatex: string;
  readonly ris: string;
  readonly csl: string;
}

export function citationsOf(work: Work): Citations {
  return {
    html: citeInChicago(work),
    bibtex: toBibtex(work),
    biblatex: toBiblatex(work),
    ris: toRis(work),
    csl: toCsl(work),
  };
}
