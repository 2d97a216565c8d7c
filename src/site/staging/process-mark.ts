import { readFileSync } from "node:fs";

/**
 * A name for this process that no other has: its number and, if the system tells, when it began. The number alone is soon
 * reused; in containers, the same program often gets the same number.
 */
export function markProcess(): string {
  return `${process.pid}.${startOf(process.pid)}`;
}

/** Whether the process with this mark is running. Whatever follows the mark is ignored. */
export function isRunning(mark: string): boolean {
  const [, pid, start] = /^(\d+)\.(\d+)/.exec(mark) ?? [];
  return Number(pid) > 0 && isThere(Number(pid)) && startOf(Number(pid)) === start;
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The 22nd field of `/proc/PID/stat`, see proc_pid_stat(5); 0 on systems without it. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  } catch {
    return "0";
  }
}
