import { createHash } from "node:crypto";
import { generatorVersion } from "../../cache/version.ts";

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

/**
 * The name under which a rendered body is kept: 32 hex digits of SHA-256 over all that its HTML depends on.
 *
 * @param source the body, or a digest of it
 */
export function digestBody(source: string, lang: string): string {
  const hash = createHash("sha256").update(`${generatorVersion()}\0${lang}\0`);
  return hash.update(source).digest("hex").slice(0, 32);
}
