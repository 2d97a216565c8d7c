import { createHash } from "node:crypto";
import { readPipelineVersion } from "./pipeline-version.ts";

/** The name under which a rendered body is kept: 32 hex digits of SHA-256 over all that its HTML depends on. */
export function digestBody(markdown: string, lang: string): string {
  const hash = createHash("sha256").update(`${readPipelineVersion()}\0${lang}\0`);
  return hash.update(markdown).digest("hex").slice(0, 32);
}
