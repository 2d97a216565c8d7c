import { readdirSync, readFileSync } from "node:fs";

/** What the system says of one process. */
export interface ProcessFacts {
  readonly pid: number;
  readonly session: number;
  readonly residentBytes: number;
}

/** As on all 64-bit systems that Linux calls x86 or Arm, where it is not set otherwise. */
const PAGE_BYTES = 4096;

/** Reads `/proc/<pid>/stat`: the name of the program stands in parentheses and may hold anything. */
export function parseStat(text: string): ProcessFacts {
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return {
    pid: Number.parseInt(text, 10),
    session: Number(fields[3]),
    residentBytes: Number(fields[21]) * PAGE_BYTES,
  };
}

/** Seconds of processor time, user and system, of all children that have ended, and theirs; from `/proc/self/stat`. */
export function parseChildSeconds(text: string): number {
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** The unit in which Linux tells times to programs, on every platform. */
const TICKS_PER_SECOND = 100;

/**
 * Lists the processes of a session. Those of other sessions are put into `others`, which spares reading them again
 * and again: measuring must cost little.
 */
export function listSession(session: number, others: Set<string>): readonly ProcessFacts[] {
  const found: ProcessFacts[] = [];
  for (const name of readdirSync("/proc")) {
    if (!/^\d/.test(name) || others.has(name)) continue;
    const facts = readFacts(name);
    if (facts?.session === session) found.push(facts);
    else if (facts) others.add(name);
  }
  return found;
}

/** Seconds that all processors together have worked since the system started, for anyone; from `/proc/stat`. */
export function parseBusySeconds(text: string): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (text.split("\n")[0] ?? "")
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND;
}

export function readBusySeconds(): number {
  return parseBusySeconds(readFileSync("/proc/stat", "utf8"));
}

export function readChildSeconds(): number {
  return parseChildSeconds(readFileSync("/proc/self/stat", "utf8"));
}

/** Absent if the process has just ended. */
function readFacts(name: string): ProcessFacts | undefined {
  try {
    return parseStat(readFileSync(`/proc/${name}/stat`, "utf8"));
  } catch {
    return undefined;
  }
}
