import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../domain/problem.ts";
import { type Site, siteSchema } from "../domain/site-schema.ts";
import { decodeText } from "./source-file.ts";
import { validate } from "./validate.ts";
import { parseYaml, type YamlDocument } from "./yaml-document.ts";

export const SITE_FILE = "site.yaml";

export interface ReadSite {
  readonly site: Site;
  readonly document: YamlDocument;
}

/** Reads `site.yaml`, the one file that a content folder must have. */
export function readSite(contentDir: string): ReadSite | { problems: readonly Problem[] } {
  const path = join(contentDir, SITE_FILE);
  const fault = (message: string, remedy: string) => ({
    problems: [{ file: SITE_FILE, line: 1, column: 1, message, remedy }],
  });
  if (!existsSync(path)) {
    return fault(
      "The file is missing.",
      "Write it with name, shortName, url, language, timezone and description.",
    );
  }
  const decoded = decodeText(SITE_FILE, readFileSync(path));
  if ("problem" in decoded) return { problems: [decoded.problem] };
  if (decoded.text.trim() === "") {
    return fault(
      "The file is empty.",
      "Write name, shortName, url, language, timezone and description into it.",
    );
  }
  const parsed = parseYaml(SITE_FILE, decoded.text, 1);
  if ("problems" in parsed) return parsed;
  const validated = validate(SITE_FILE, parsed.document, siteSchema);
  return "problems" in validated ? validated : { site: validated.value, document: parsed.document };
}
