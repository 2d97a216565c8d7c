import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type BuildResult, buildSite } from "../build/build-site.ts";
import { startWatch } from "../build/build-watch.ts";
import { readSettings, SettingsError } from "../corpus/settings.ts";
import { writeProfile } from "./profile.ts";
import { countProblems, reportProblems } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { showProgress } from "./show-progress.ts";
import { summarize } from "./summary.ts";

/** An old archive has warnings by the thousand; more than a screenful hides what the build says. */
const WARNINGS_SHOWN = 20;

await runCommand(async () => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const { verbose: isVerbose, profile } = readArguments();
  // Astro's own log and bars would write over each other.
  const progress = showProgress(process.stdout, isVerbose || Boolean(process.env.CI));
  const watch = startWatch(progress);
  const result = await buildSite(settings, root, new Date(), { isVerbose, watch }).finally(progress.stop);
  reportWarnings(result, settings.contentDir, root, isVerbose);
  const { problems, site } = result;
  reportProblems(problems, settings.contentDir, root);
  if (!site) {
    process.stderr.write(`${countProblems(problems, "problem")} Nothing was built; the site is as it was.\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(summarize(result, site, watch.seconds(), settings.outDir));
  if (profile) {
    const file = resolve(root, settings.cacheDir, "profile.json");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writeProfile(result, site, watch));
    process.stdout.write(`Where the time went is in ${file}.\n`);
  }
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { verbose: { type: "boolean", default: false }, profile: { type: "boolean", default: false } },
    });
    return values;
  } catch (error) {
    throw new SettingsError(
      `${(error as Error).message}. “npm run build -- --verbose --profile” are all there are.`,
    );
  }
}

function reportWarnings(
  { warnings }: BuildResult,
  contentDir: string,
  root: string,
  isVerbose: boolean,
): void {
  const shown = isVerbose ? warnings : warnings.slice(0, WARNINGS_SHOWN);
  reportProblems(shown, contentDir, root);
  if (warnings.length === 0) return;
  const rest = shown.length < warnings.length ? " “npm run build -- --verbose” shows them all." : "";
  process.stderr.write(`${countProblems(warnings, "warning")}${rest}\n`);
}
