import { VerificationError } from "../build/verify-site.ts";
import { SettingsError } from "../corpus/settings.ts";
import { SearchIndexError } from "../search/shard-process.ts";

/** Faults whose message says all that a person needs; anything else is a defect and keeps its stack. */
const PLAIN = [SettingsError, VerificationError, SearchIndexError];

/** Runs a command to its end; a plain fault is written as it is and makes the exit status 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Whoever reads the output may stop, as `head` does; the command goes on.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
  try {
    await command();
  } catch (error) {
    if (!PLAIN.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
