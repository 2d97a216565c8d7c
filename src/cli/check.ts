import { join } from "node:path";
import { readSettings } from "../content/settings.ts";
import type { Problem } from "../model/problem.ts";
import { prepare } from "../site/prepare.ts";
import { chooseFormat, FORMAT_NAMES } from "./formats/choose-format.ts";
import { toFindings } from "./formats/finding.ts";
import type { CommandLine } from "./read-flags.ts";
import { countProblems, plural, reportProblems, sayRest } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { describeUnpublished } from "./summary.ts";

const listed = FORMAT_NAMES.slice(1).join(", ");

const LINE: CommandLine = {
  name: "check",
  does: "Reports all problems and warnings in the content, and builds nothing. If there are problems, it exits with 1.",
  flags: {
    all: { help: "show every problem and warning, not only the first few of each kind" },
    format: { value: "NAME", help: `write all of them to standard output for a program: ${listed}` },
  },
};

await runCommand(LINE, async (typed) => {
  const format = chooseFormat(typed.value("format"));
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const { contentDir } = settings;
  const { content, problems, warnings } = await prepare(settings, join(root, "public"), new Date());
  const scope = { contentDir, root, isWhole: typed.has("all") };
  const report = (all: readonly Problem[], noun: "problem" | "warning") => {
    const hasAll = format !== undefined || reportProblems(all, scope);
    if (all.length > 0) process.stderr.write(`${countProblems(all, noun)}${sayRest(hasAll, "check")}\n`);
  };
  if (format) process.stdout.write(format(toFindings([...problems, ...warnings], contentDir, root)));
  report(warnings, "warning");
  report(problems, "problem");
  if (!content) {
    process.exitCode = 1;
    return;
  }
  // Standard output is for the report alone.
  const output = format ? process.stderr : process.stdout;
  output.write(`${plural(content.archive.articles.length, "publication")}; the content is in order.\n`);
  for (const line of describeUnpublished(content.unpublished)) output.write(`${line}\n`);
});
