import { buildSite } from "../build/build-site.ts";
import { readSettings } from "../corpus/settings.ts";
import { countProblems, plural, reportProblems } from "./report.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const result = await buildSite(settings, root, new Date(), process.argv.includes("--verbose"));
  const { articles, pages, records, rendered, reused, seconds, problems, warnings } = result;
  reportProblems([...warnings, ...problems], settings.contentDir, root);
  if (warnings.length > 0) process.stderr.write(`${countProblems(warnings, "warning")}\n`);
  if (problems.length > 0) {
    process.stderr.write(`${countProblems(problems, "problem")} Nothing was built; the site is as it was.\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(
    `${plural(articles, "publication")}, ${plural(pages, "page")}, ${plural(records, "search record")}; ` +
      `${rendered} bodies rendered, ${reused} reused; ${seconds.toFixed(1)} s. The site is in ${settings.outDir}.\n`,
  );
});
