declare module "@citation-js/core" {
  /** Publications read from a citation, as CSL-JSON. */
  export class Cite {
    constructor(text: unknown, options: { readonly forceType: string });
    // biome-ignore lint/suspicious/noExplicitAny: an item may have any field of CSL, in any form
    readonly data: readonly any[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
