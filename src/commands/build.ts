import { buildSite } from "../build/build-site.ts";
import { readSettings } from "../corpus/settings.ts";
import { countProblems, plural, reportProblems } from "./report.ts";
import { runCommand } from "./run-command.ts";

/** An old archive has warnings by the thousand; more than a screenful hides what the build says. */
const WARNINGS_SHOWN = 20;

await runCommand(async () => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const isVerbose = process.argv.includes("--verbose");
  const result = await buildSite(settings, root, new Date(), isVerbose);
  const { articles, pages, records, rendered, reused, seconds, problems, warnings } = result;
  const shown = isVerbose ? warnings : warnings.slice(0, WARNINGS_SHOWN);
  reportProblems(shown, settings.contentDir, root);
  if (warnings.length > 0) {
    const rest = shown.length < warnings.length ? " “npm run check” shows them all." : "";
    process.stderr.write(`${countProblems(warnings, "warning")}${rest}\n`);
  }
  reportProblems(problems, settings.contentDir, root);
  if (problems.length > 0) {
    process.stderr.write(`${countProblems(problems, "problem")} Nothing was built; the site is as it was.\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(
    `${plural(articles, "publication")}, ${plural(pages, "page")}, ${plural(records, "search record")}; ` +
      `${rendered} ${rendered === 1 ? "body" : "bodies"} rendered, ${reused} reused; ${seconds.toFixed(1)} s. The site is in ${settings.outDir}.\n`,
  );
});
