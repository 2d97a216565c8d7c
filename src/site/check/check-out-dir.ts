import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SettingsError } from "../../content/settings.ts";

/** Files and folders that every finished site has. */
const MARKS = ["404.html", "sitemap.xml", "pagefind"];

/**
 * Refuses an output folder that no build has made, since a build would replace it.
 *
 * @throws {SettingsError}
 */
export function checkOutDir(outDir: string): void {
  if (!existsSync(outDir)) return;
  const isFolder = lstatSync(outDir).isDirectory();
  if (isFolder && (readdirSync(outDir).length === 0 || MARKS.every((mark) => existsSync(join(outDir, mark)))))
    return;
  throw new SettingsError(
    `OUT_DIR is "${outDir}", ${isFolder ? "where there are files that are not a built site" : "which is not a folder"}. ` +
      "A build replaces the folder whole: name a new one, or empty this one first.",
  );
}
