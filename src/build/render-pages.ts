import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { build } from "astro";

/**
 * Renders all pages into a folder that does not exist yet. Astro puts the code that renders them into an output folder
 * within the project, but into one common place for any other, where two builds would meet; so pages are rendered
 * within the project and then moved.
 */
export async function renderPages(root: string, siteDir: string, verbose: boolean): Promise<void> {
  const isInside = siteDir.startsWith(root + sep);
  const place = isInside ? siteDir : join(root, ".astro", `pages-${process.pid}`);
  try {
    await build({ root, outDir: place, logLevel: verbose ? "info" : "error" });
    if (!isInside) await moveFolder(place, siteDir);
  } finally {
    if (!isInside) await rm(place, { recursive: true, force: true });
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
  }
}
