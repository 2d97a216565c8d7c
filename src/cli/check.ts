import { join } from "node:path";
import { readSettings } from "../content/settings.ts";
import { prepare } from "../site/prepare.ts";
import type { CommandLine } from "./read-flags.ts";
import { countProblems, plural, reportProblems, sayRest } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { describeUnpublished } from "./summary.ts";

const LINE: CommandLine = {
  name: "check",
  does: "Reports all problems and warnings in the content, and builds nothing. If there are problems, it exits with 1.",
  flags: { all: { help: "show every problem and warning, not only the first few of each kind" } },
};

await runCommand(LINE, async (typed) => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const scope = { contentDir: settings.contentDir, root, isWhole: typed.has("all") };
  const found = await prepare(settings, join(root, "public"), new Date());
  const { content, problems, warnings } = found;
  const hasAllWarnings = reportProblems(warnings, scope);
  const hasAll = reportProblems(problems, scope);
  if (warnings.length > 0)
    process.stderr.write(`${countProblems(warnings, "warning")}${sayRest(hasAllWarnings, "check")}\n`);
  if (content) {
    const { articles } = content.archive;
    process.stdout.write(`${plural(articles.length, "publication")}; the content is in order.\n`);
    for (const line of describeUnpublished(content.unpublished)) process.stdout.write(`${line}\n`);
    return;
  }
  process.stderr.write(`${countProblems(problems, "problem")}${sayRest(hasAll, "check")}\n`);
  process.exitCode = 1;
});
