import { toBibtex } from "./bibtex.ts";
import { citeInChicago } from "./chicago.ts";
import type { Cited, Publisher } from "./cited.ts";
import { toCsl } from "./csl.ts";
import { toRis } from "./ris.ts";

/** The citation of a publication: a sentence of HTML, and files for reference managers. */
interface Citations {
  readonly html: string;
  readonly bibtex: string;
  readonly ris: string;
  readonly csl: string;
}

export function citationsOf(article: Cited, site: Publisher): Citations {
  return {
    html: citeInChicago(article, site),
    bibtex: toBibtex(article, site),
    ris: toRis(article, site),
    csl: toCsl(article, site),
  };
}
