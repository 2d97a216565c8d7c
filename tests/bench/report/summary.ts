import { CASES, YARDSTICK } from "../cases.ts";
import type { Measure } from "../measure/measure.ts";
import type { Report, Result } from "./report.ts";

/** One case at one size: the median of its builds, compared with the yardstick at that size. */
export interface Summary {
  readonly articles: number;
  readonly id: string;
  readonly median?: Measure;
  readonly timesYardstick?: Pick<Measure, "seconds" | "cpuSeconds" | "memory">;
  readonly failed?: string;
}

/** The smaller sizes first, and of each size the cases in their own order. */
export function summarize({ results }: Pick<Report, "results">): readonly Summary[] {
  const order = (result: Result) => CASES.findIndex(({ id }) => id === result.id);
  return results
    .toSorted((a, b) => a.articles - b.articles || order(a) - order(b))
    .map((one) => {
      const { articles, id, failed } = one;
      if (failed || one.builds.length === 0) return { articles, id, failed: failed ?? "not measured" };
      const median = medianOf(one.builds);
      const yardstick = results.find((other) => other.articles === articles && other.id === YARDSTICK);
      if (!yardstick || yardstick.failed || yardstick.builds.length === 0) return { articles, id, median };
      const unit = medianOf(yardstick.builds);
      const timesYardstick = {
        seconds: median.seconds / unit.seconds,
        cpuSeconds: median.cpuSeconds / unit.cpuSeconds,
        memory: median.memory / unit.memory,
      };
      return { articles, id, median, timesYardstick };
    });
}

/** The median of each number by itself. */
function medianOf(builds: readonly Measure[]): Measure {
  const of = (read: (build: Measure) => number) => median(builds.map(read));
  return {
    seconds: of((build) => build.seconds),
    cpuSeconds: of((build) => build.cpuSeconds),
    otherCpuSeconds: of((build) => build.otherCpuSeconds),
    memory: of((build) => build.memory),
    largestProcess: of((build) => build.largestProcess),
    files: of((build) => build.files),
    bytes: of((build) => build.bytes),
  };
}

/** Of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("There is no median of nothing.");
  return (low + high) / 2;
}
