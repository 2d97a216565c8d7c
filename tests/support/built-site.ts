import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

export const ROOT = join(import.meta.dirname, "../..");

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as an editor would, with settings in the environment. */
export async function runCommand(
  command: "build" | "check" | "new",
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<CommandResult> {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["src/commands/run.mjs", command, ...args],
      {
        cwd: ROOT,
        env: { ...inherited, ...environment },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    return { status: code ?? -1, stdout: stdout ?? "", stderr: stderr ?? String(error) };
  }
}
