import { createHash } from "node:crypto";
import { generatorVersion } from "../../cache/version.ts";

/** A body to render. `digest` names it in the cache. */
export interface BodySource {
  readonly digest: string;
  readonly readBody: () => string;
  readonly lang: string;
}

/** A body that has been read, for a thread. */
export type ReadBody = Omit<BodySource, "readBody"> & { readonly markdown: string };

export function readSource({ digest, readBody, lang }: BodySource): ReadBody {
  return { digest, lang, markdown: readBody() };
}

/**
 * Names a rendered body in the cache: 32 hex digits of SHA-256 over everything that its HTML depends on.
 *
 * @param source the body, or a digest of it
 */
export function digestBody(source: string, lang: string): string {
  const hash = createHash("sha256").update(`${generatorVersion()}\0${lang}\0`);
  return hash.update(source).digest("hex").slice(0, 32);
}
