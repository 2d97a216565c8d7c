import type { Problem } from "../../model/problem.ts";
import type { Site } from "../../model/schemas/site-schema.ts";
import type { Setting } from "../../model/setting.ts";
import { findThemeSheet } from "../theme-sheet.ts";
import { type IconSources, prepareIcons } from "./prepare-icons.ts";

/** What a site has of its own around its pages: its style sheet and icons. */
interface PreparedLook {
  readonly setting: Pick<Setting, "icons" | "themeSheet">;
  /** By address, the absolute path of the file to copy. */
  readonly copies: readonly (readonly [address: string, path: string])[];
  readonly problems: readonly Problem[];
}

export async function prepareLook(
  contentDir: string,
  cacheDir: string,
  site: Site,
  sources: IconSources,
): Promise<PreparedLook> {
  const sheet = findThemeSheet(contentDir);
  const { icons, copies, problems } = await prepareIcons(contentDir, cacheDir, site, sources);
  return {
    setting: { themeSheet: sheet.address, icons },
    copies: [...sheet.copies, ...copies],
    problems,
  };
}
