import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { THEME_FILE } from "../model/setting.ts";

/** The editors' own style sheet, if there is one. */
interface ThemeSheet {
  /** Where the site serves it. The address changes with the content. */
  readonly address?: string;
  /** The absolute path of the file to copy, by address. */
  readonly copies: readonly (readonly [address: string, path: string])[];
}

export function findThemeSheet(contentDir: string): ThemeSheet {
  const path = join(contentDir, THEME_FILE);
  if (!existsSync(path)) return { copies: [] };
  const address = `/_theme/${hash("sha256", readFileSync(path)).slice(0, 12)}.css`;
  return { address, copies: [[address, path]] };
}
