import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Settings, SettingsError } from "../content/settings.ts";

/** Pages link to their styles by an absolute path, which begins with the base. */
const STYLES = /href="(?<base>\/(?:[^"]*\/)?)_astro\//;

/**
 * The path that a finished site was built for.
 *
 * @param wanted the value of `SITE_BASE`, if it is set
 * @throws {SettingsError} if there is no site, or if it was built for another path than `wanted`
 */
export function findBuiltBase(
  { outDir, base }: Pick<Settings, "outDir" | "base">,
  wanted: string | undefined,
): string {
  const home = join(outDir, "index.html");
  if (!existsSync(home))
    throw new SettingsError(`There is no finished site in “${outDir}”. Run “npm run build” first.`);
  const built = STYLES.exec(readFileSync(home, "utf8"))?.groups?.base ?? base;
  if (wanted && built !== base)
    throw new SettingsError(
      `The site in “${outDir}” was built for the path “${built}”, but SITE_BASE is "${wanted}". Unset SITE_BASE, or build the site again with it.`,
    );
  return built;
}
