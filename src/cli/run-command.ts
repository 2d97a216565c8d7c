import { SettingsError } from "../content/settings.ts";
import { explainDiskFault } from "../disk/disk-fault.ts";
import { BundleError } from "../render/open-bundler.ts";
import { SearchIndexError } from "../search/search-index-error.ts";
import { VerificationError } from "../site/verify/verify-site.ts";
import { type CommandLine, describeCommand, readFlags, type Typed, UsageError } from "./read-flags.ts";

/** Faults whose message says all that a person needs; but for those of the disk, anything else is a defect and keeps its stack. */
const PLAIN = [UsageError, SettingsError, VerificationError, SearchIndexError, BundleError];

/** Runs a command to its end with what was typed after it; a plain fault is written as it is and makes the exit status 1. */
export async function runCommand(line: CommandLine, command: (typed: Typed) => Promise<void>): Promise<void> {
  // Whoever reads the output may stop, as `head` does; the command goes on.
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
