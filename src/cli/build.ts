import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readSettings } from "../content/settings.ts";
import { buildSite } from "../site/build.ts";
import { startWatch } from "../site/build-watch.ts";
import { writeProfile } from "./profile.ts";
import type { CommandLine } from "./read-flags.ts";
import { countProblems, reportProblems, sayRest } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { showProgress } from "./show-progress.ts";
import { summarize } from "./summary.ts";

/** An old archive has many kinds of warnings. More than a screenful would hide the summary. */
const KINDS_SHOWN = 10;
const LINE: CommandLine = {
  name: "build",
  does: "Builds the site. If the content has problems, it changes nothing and exits with 1.",
  flags: {
    all: { help: "show every problem and warning, not only the first few of each kind" },
    verbose: { help: "do the same, and show Astro's own log" },
    profile: { help: "write where the time went to profile.json in the cache folder" },
  },
};

await runCommand(LINE, async (typed) => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const { contentDir, cacheDir, outDir } = settings;
  const isVerbose = typed.has("verbose");
  const scope = { contentDir, root, isWhole: isVerbose || typed.has("all") };
  // Astro's own log and bars would write over each other.
  const progress = showProgress(process.stdout, isVerbose || Boolean(process.env.CI));
  const watch = startWatch(progress);
  const result = await buildSite(settings, root, new Date(), { isVerbose, watch }).finally(progress.stop);
  const { problems, warnings, site } = result;
  const hasAllWarnings = reportProblems(warnings, { ...scope, most: KINDS_SHOWN });
  if (warnings.length > 0)
    process.stderr.write(`${countProblems(warnings, "warning")}${sayRest(hasAllWarnings, "build")}\n`);
  const hasAll = reportProblems(problems, scope);
  if (!site) {
    process.stderr.write(
      `${countProblems(problems, "problem")}${sayRest(hasAll, "build")} Nothing was built; the site has not changed.\n`,
    );
    process.exitCode = 1;
    return;
  }
  process.stdout.write(summarize(result, site, watch.seconds(), outDir));
  if (typed.has("profile")) {
    const file = resolve(root, cacheDir, "profile.json");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writeProfile(result, site, watch));
    process.stdout.write(`${file} says where the time went.\n`);
  }
});
