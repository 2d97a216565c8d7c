import { join } from "node:path";
import { loadLazily } from "../build/load-lazily.ts";
import { startPreview } from "../build/prepare-preview.ts";
import { servePreview } from "../build/preview-integration.ts";
import { readSettings } from "../corpus/settings.ts";
import { lendSources } from "../corpus/source-cache.ts";
import { countProblems, reportProblems } from "./report.ts";

const root = process.cwd();
const { cacheDir } = readSettings(process.env, root);
// Preview keeps its own cache, since a build may run beside it; the first one begins with what a build has read.
process.env.CACHE_DIR = join(cacheDir, "preview");
const settings = readSettings(process.env, root);
lendSources(cacheDir, settings.cacheDir);

const shown = startPreview(settings, (problems) => {
  reportProblems(problems, settings.contentDir, root);
  if (problems.length > 0)
    process.stderr.write(`${countProblems(problems, "problem")} Their files are left out.\n`);
  reload();
});
const { integration, reload } = servePreview(settings.contentDir, [settings.outDir, cacheDir], shown);
loadLazily();
// Imported while content is read, since both take as long.
const { dev } = await import("astro");
await Promise.all([dev({ root, integrations: [integration] }), shown]);
