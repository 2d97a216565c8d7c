/** A body to render; `digest` is its name in the cache. */
export interface BodySource {
  readonly digest: string;
  readonly readBody: () => string;
  readonly lang: string;
}

/** A body as a thread gets it. */
export type ReadBody = Omit<BodySource, "readBody"> & { readonly markdown: string };

export function readSource({ digest, readBody, lang }: BodySource): ReadBody {
  return { digest, lang, markdown: readBody() };
}
