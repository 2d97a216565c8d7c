import { SettingsError } from "../content/settings.ts";
import { explainDiskFault } from "../disk/disk-fault.ts";
import { BundleError } from "../render/open-bundler.ts";
import { SearchIndexError } from "../search/search-index-error.ts";
import { VerificationError } from "../site/verify/verify-site.ts";
import { type CommandLine, describeCommand, readFlags, type Typed, UsageError } from "./read-flags.ts";

/** Errors whose message is all that a person needs. Any others, except those of the disk, are bugs and keep their stack. */
const PLAIN = [UsageError, SettingsError, VerificationError, SearchIndexError, BundleError];

/** Runs a command with what was typed after it. Writes the message of a plain error alone, and exits with 1. */
export async function runCommand(line: CommandLine, command: (typed: Typed) => Promise<void>): Promise<void> {
  // A reader such as `head` may close the output. The command goes on.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
  try {
    const typed = readFlags(line, process.argv.slice(2), process.env);
    if (typed.has("help")) process.stdout.write(describeCommand(line));
    else await command(typed);
  } catch (error) {
    const message = explainDiskFault(error) ?? (isPlain(error) ? error.message : undefined);
    if (message === undefined) throw error;
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}

function isPlain(error: unknown): error is Error {
  return PLAIN.some((kind) => error instanceof kind);
}
