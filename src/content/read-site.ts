import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type Site, siteSchema } from "../model/schemas/site-schema.ts";
import { findDoubtfulTexts } from "./front-matter/doubtful-texts.ts";
import { validate } from "./schema/validate.ts";
import { findControls } from "./sources/control-characters.ts";
import { readText } from "./sources/read-text.ts";
import { parseYaml, type YamlDocument } from "./yaml/yaml-document.ts";

export const SITE_FILE = "site.yaml";

export interface ReadSite {
  /** With placeholders for invalid values. */
  readonly site: Site;
  /** Absent if the file cannot be parsed. */
  readonly document?: YamlDocument | undefined;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Placeholders for an invalid `site.yaml`, so that the other files can still be checked. */
const PROVISIONAL_SITE: Site = siteSchema.parse({
  name: "Site",
  shortName: "Site",
  url: "https://site.invalid",
  language: "en",
  timezone: "UTC",
  description: "Site",
});

/** Reads `site.yaml`, the one file that a content folder must have. */
export function readSite(contentDir: string): ReadSite {
  const path = join(contentDir, SITE_FILE);
  const unread = (problems: readonly Problem[]) => ({ site: PROVISIONAL_SITE, problems, warnings: [] });
  const fault = (message: string, remedy: string) =>
    unread([{ file: SITE_FILE, line: 1, column: 1, id: "no-site-file", message, remedy }]);
  if (!existsSync(path)) {
    const other = readdirSync(contentDir).find((name) => /^site\.ya?ml$/i.test(name));
    if (other !== undefined) return fault("The file is missing.", `Rename ${other} to ${SITE_FILE}.`);
    return fault(
      "The file is missing.",
      "Create it with name, shortName, url, language, timezone and description.",
    );
  }
  const decoded = readText(contentDir, SITE_FILE);
  if ("problem" in decoded) return unread([decoded.problem]);
  const { text } = decoded;
  if (text.trim() === "") {
    return fault(
      "The file is empty.",
      "Write name, shortName, url, language, timezone and description into it.",
    );
  }
  const controls = findControls(SITE_FILE, text);
  const parsed = parseYaml(SITE_FILE, text, 1);
  if ("problems" in parsed) return unread([...controls, ...parsed.problems]);
  const { document } = parsed;
  const validated = validate(SITE_FILE, document, siteSchema);
  const warnings = findDoubtfulTexts(SITE_FILE, text, document, siteSchema);
  return "problems" in validated
    ? {
        site: { ...PROVISIONAL_SITE, ...validated.partial },
        document,
        problems: [...controls, ...validated.problems],
        warnings,
      }
    : { site: validated.value, document, problems: controls, warnings };
}
