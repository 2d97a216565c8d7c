import { statSync } from "node:fs";
import { join } from "node:path";
import { readSettings, SettingsError } from "../content/settings.ts";
import { lendSources } from "../content/sources/source-cache.ts";
import { servePreview } from "../preview/serve-preview.ts";
import { startPreview } from "../preview/start-preview.ts";
import { chooseServer, SERVER_FLAGS } from "./choose-server.ts";
import type { CommandLine } from "./read-flags.ts";
import { countProblems, reportProblems, sayRest } from "./report.ts";
import { runCommand } from "./run-command.ts";

const LINE: CommandLine = {
  name: "dev",
  does: "Shows the site while you write, with drafts and future publications included and marked.",
  flags: {
    ...SERVER_FLAGS,
    all: { help: "show every problem, not only the first few of each kind" },
  },
};

await runCommand(LINE, async (typed) => {
  const root = process.cwd();
  const { cacheDir } = readSettings(process.env, root);
  // Preview has its own cache, since a build may run at the same time. It starts with what the last build has read.
  process.env.CACHE_DIR = join(cacheDir, "preview");
  const settings = readSettings(process.env, root);
  if (!statSync(settings.contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new SettingsError(
      `There is no content folder "${settings.contentDir}". Set CONTENT_DIR to a content folder.`,
    );
  const scope = { contentDir: settings.contentDir, root, isWhole: typed.has("all") };
  const server = await chooseServer(typed, (sentence) => process.stdout.write(`${sentence}\n`));
  lendSources(cacheDir, settings.cacheDir);

  const shown = startPreview(settings, (problems) => {
    const hasAll = reportProblems(problems, scope);
    if (problems.length > 0)
      process.stderr.write(
        `${countProblems(problems, "problem")}${sayRest(hasAll, "check")} The preview leaves their files out.\n`,
      );
    reload();
  });
  const { integration, reload } = servePreview(settings.contentDir, [settings.outDir, cacheDir], shown);
  // Import Astro while the content is read: both take about as long.
  const { dev } = await import("astro");
  await Promise.all([dev({ root, server, integrations: [integration] }), shown]);
});
