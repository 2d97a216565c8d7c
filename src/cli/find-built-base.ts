import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Settings, SettingsError } from "../content/settings.ts";

/** A page names its styles from the root of the host on. */
const STYLES = /href="(?<base>\/(?:[^"]*\/)?)_astro\//;

/**
 * The path that a finished site was built to stand below.
 *
 * @param wanted what `SITE_BASE` says; undefined where it says nothing
 * @throws {SettingsError} where there is no site, or one for another path than the one that is wanted
 */
export function findBuiltBase(
  { outDir, base }: Pick<Settings, "outDir" | "base">,
  wanted: string | undefined,
): string {
  const home = join(outDir, "index.html");
  if (!existsSync(home))
    throw new SettingsError(`There is no finished site in “${outDir}”. Make it with “npm run build” first.`);
  const built = STYLES.exec(readFileSync(home, "utf8"))?.groups?.base ?? base;
  if (wanted && built !== base)
    throw new SettingsError(
      `The site in “${outDir}” was built to stand below “${built}”, and SITE_BASE is "${wanted}". Leave SITE_BASE out, or build the site with it.`,
    );
  return built;
}
