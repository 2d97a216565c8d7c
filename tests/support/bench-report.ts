import type { Measure } from "../bench/measure/measure.ts";
import type { Report, Result } from "../bench/report/report.ts";

/** A build of which only the time matters; the other figures follow from it. */
export function aMeasure(seconds: number): Measure {
  return {
    seconds,
    cpuSeconds: seconds * 2,
    otherCpuSeconds: seconds,
    memory: seconds * 1e8,
    largestProcess: seconds * 5e7,
    files: 100,
    bytes: 2e6,
  };
}

export function aResult(articles: number, id: string, ...seconds: readonly number[]): Result {
  return { archive: "invented", articles, id, builds: seconds.map(aMeasure) };
}

export function aReport(results: readonly Result[], changes: Partial<Report> = {}): Report {
  return {
    date: "2026-01-02",
    machine: { processor: "Abacus", cores: 2, memory: 8 * 2 ** 30, system: "Linux 6" },
    versions: { Node: "24.0.0" },
    results,
    skipped: {},
    ...changes,
  };
}
