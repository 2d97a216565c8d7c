import { join, resolve } from "node:path";
import { readSettings } from "../content/settings.ts";
import { writeWhole } from "../disk/write-whole.ts";
import type { Problem } from "../model/problem.ts";
import { prepare } from "../site/prepare.ts";
import { acceptProblems } from "./check/accept.ts";
import { compareWith } from "./check/compare-with.ts";
import { fixFiles } from "./check/fix.ts";
import { chooseFormat, FORMAT_NAMES } from "./formats/choose-format.ts";
import { toFindings } from "./formats/finding.ts";
import { type CommandLine, UsageError } from "./read-flags.ts";
import { countProblems, plural, reportProblems, sayRest } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { describeUnpublished } from "./summary.ts";

const listed = FORMAT_NAMES.slice(1).join(", ");

const LINE: CommandLine = {
  name: "check",
  does: "Reports all problems and warnings in the content, and builds nothing. If there are problems, it exits with 1.",
  flags: {
    accept: {
      help: "accept what is wrong today and can wait, in accepted.tsv, and take out what has been mended",
    },
    all: { help: "show every problem and warning, not only the first few of each kind" },
    changed: {
      value: "REF",
      help: "report only what was not wrong where this branch left REF, such as origin/main",
    },
    fix: { help: "first mend what has one certain correction, and say so" },
    format: { value: "NAME", help: `write all of them for a program to standard output: ${listed}` },
    output: { value: "FILE", help: "write that to a file instead" },
  },
};

await runCommand(LINE, async (typed) => {
  const format = chooseFormat(typed.value("format"));
  if (typed.has("accept") && (format || typed.has("changed")))
    throw new UsageError("--accept changes accepted.tsv and says so. Leave out --format and --changed.");
  if (typed.has("fix") && typed.has("changed"))
    throw new UsageError("--fix mends what it can in all files. Leave out --changed.");
  const ref = typed.value("changed");
  if (ref === "") throw new UsageError("--changed takes a branch or commit, such as origin/main.");
  if (typed.has("output") && !(format && typed.value("output")))
    throw new UsageError("--output takes a file, and needs --format NAME.");
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const { contentDir } = settings;
  const selectNew =
    ref === undefined ? (all: readonly Problem[]) => all : await compareWith(ref, settings, root);
  const prepareAll = () => prepare(settings, join(root, "public"), new Date());
  const found = typed.has("fix") ? await fixFiles(prepareAll, contentDir, root) : await prepareAll();
  const { content } = found;
  const warnings = selectNew(found.warnings);
  const isAccepting = typed.has("accept");
  const problems = isAccepting ? acceptProblems(found, settings, root) : selectNew(found.problems);
  const scope = { contentDir, root, isWhole: typed.has("all") };
  const report = (all: readonly Problem[], noun: "problem" | "warning") => {
    const hasAll = format !== undefined || reportProblems(all, scope);
    if (all.length > 0) process.stderr.write(`${countProblems(all, noun)}${sayRest(hasAll, "check")}\n`);
  };
  const output = typed.value("output");
  if (format) {
    const text = format(toFindings([...problems, ...warnings], contentDir, root));
    if (output === undefined) process.stdout.write(text);
    else writeWhole(resolve(root, output), text);
  }
  if (!isAccepting) report(warnings, "warning");
  report(problems, "problem");
  if (problems.length > 0) process.exitCode = 1;
  if (isAccepting || problems.length > 0) return;
  // Standard output is for the report alone.
  const said = format && output === undefined ? process.stderr : process.stdout;
  if (!content) {
    said.write(
      `Nothing new is wrong since ${ref}. Wrong before: ${plural(found.problems.length, "problem")}.\n`,
    );
    return;
  }
  said.write(`${plural(content.archive.articles.length, "publication")}; the content is in order.\n`);
  for (const line of describeUnpublished(content.unpublished)) said.write(`${line}\n`);
});
