import { readSettings } from "../content/settings.ts";
import { serveSite } from "../preview/serve-site.ts";
import { chooseServer, SERVER_FLAGS } from "./choose-server.ts";
import { findBuiltBase } from "./find-built-base.ts";
import type { CommandLine } from "./read-flags.ts";
import { runCommand } from "./run-command.ts";

const LINE: CommandLine = {
  name: "preview",
  does: "Serves the finished site as a host would, under the path that it was built for.",
  flags: SERVER_FLAGS,
};

await runCommand(LINE, async (typed) => {
  const root = process.cwd();
  const settings = readSettings(process.env, root);
  const base = findBuiltBase(settings, process.env.SITE_BASE);
  const server = await chooseServer(typed, (sentence) => process.stdout.write(`${sentence}\n`));
  await serveSite(settings.outDir, base, server);
});
