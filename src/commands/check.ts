import { join } from "node:path";
import { prepare } from "../build/prepare.ts";
import { readSettings } from "../corpus/settings.ts";
import { countProblems, plural, reportProblems } from "./report.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const { snapshot, problems, warnings } = await prepare(settings, join(root, "public"), new Date());
  reportProblems([...warnings, ...problems], settings.contentDir, root);
  if (warnings.length > 0) process.stderr.write(`${countProblems(warnings, "warning")}\n`);
  if (snapshot) {
    process.stdout.write(`${plural(snapshot.articles.length, "publication")}; the content is in order.\n`);
    return;
  }
  process.stderr.write(`${countProblems(problems, "problem")}\n`);
  process.exitCode = 1;
});
