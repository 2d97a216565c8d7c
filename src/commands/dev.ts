import { join } from "node:path";
import { dev } from "astro";
import { preparePreview } from "../build/prepare-preview.ts";
import { followContent } from "../build/preview-integration.ts";
import { readSettings } from "../corpus/settings.ts";
import { countProblems, reportProblems } from "./report.ts";

const root = process.cwd();
const { cacheDir } = readSettings(process.env, root);
// Preview keeps its own cache: a build may run beside it.
process.env.CACHE_DIR = join(cacheDir, "preview");
const settings = readSettings(process.env, root);

const readContent = () => {
  const problems = preparePreview(settings, new Date());
  reportProblems(problems, settings.contentDir, root);
  if (problems.length > 0)
    process.stderr.write(`${countProblems(problems, "problem")} Their files are left out.\n`);
};

const began = Date.now();
readContent();
await dev({ root, integrations: [followContent(settings.contentDir, began, readContent)] });
