import { createHash } from "node:crypto";
import { generatorVersion } from "../../cache/version.ts";

/**
 * The name under which a rendered body is kept: 32 hex digits of SHA-256 over all that its HTML depends on.
 *
 * @param source the body, or a digest of it
 */
export function digestBody(source: string, lang: string): string {
  const hash = createHash("sha256").update(`${generatorVersion()}\0${lang}\0`);
  return hash.update(source).digest("hex").slice(0, 32);
}
