import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder that holds this module's source: worker threads start from it and the pipeline's version is made of it.
 * Within Astro's bundle a module stands elsewhere, and the folder is found from the project root, where builds run.
 */
export function findSourceFolder(): string {
  const candidates = [import.meta.dirname, join(process.cwd(), "src", "markdown")];
  const found = candidates.find((folder) => folder && existsSync(join(folder, "render-batch.ts")));
  if (!found)
    throw new Error("The folder src/markdown was not found. Run this command in the project's folder.");
  return found;
}
