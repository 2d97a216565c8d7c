import { ARCHIVE_NAMES, type ArchiveName } from "../archives/archives.ts";
import { CASES, YARDSTICK } from "../cases.ts";
import type { Measure } from "../measure/measure.ts";
import type { Report, Result } from "./report.ts";

/** One case at one archive: the median of its builds, compared with the yardstick at that archive. */
export interface Summary {
  readonly archive: ArchiveName;
  readonly articles: number;
  readonly id: string;
  readonly median?: Measure;
  readonly timesYardstick?: Pick<Measure, "seconds" | "cpuSeconds" | "memory">;
  readonly failed?: string;
}

/** The smaller sizes of each archive first, and of each size the cases in their own order. */
export function summarize({ results }: Pick<Report, "results">): readonly Summary[] {
  return results.toSorted(byArchiveAndCase).map((one) => {
    const { archive, articles, id, failed } = one;
    const name = { archive, articles, id };
    if (failed || one.builds.length === 0) return { ...name, failed: failed ?? "not measured" };
    const median = medianOf(one.builds);
    const yardstick = results.find(
      (other) => other.archive === archive && other.articles === articles && other.id === YARDSTICK,
    );
    if (!yardstick || yardstick.failed || yardstick.builds.length === 0) return { ...name, median };
    const unit = medianOf(yardstick.builds);
    const timesYardstick = {
      seconds: median.seconds / unit.seconds,
      cpuSeconds: median.cpuSeconds / unit.cpuSeconds,
      memory: median.memory / unit.memory,
    };
    return { ...name, median, timesYardstick };
  });
}

function byArchiveAndCase(a: Result, b: Result): number {
  const order = ({ id }: Result) => CASES.findIndex((one) => one.id === id);
  return (
    ARCHIVE_NAMES.indexOf(a.archive) - ARCHIVE_NAMES.indexOf(b.archive) ||
    a.articles - b.articles ||
    order(a) - order(b)
  );
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
    ...(builds.every(({ cache }) => cache) ? { cache: medianCache(builds) } : {}),
  };
}

function medianCache(builds: readonly Measure[]): Measure["cache"] {
  const of = (read: (cache: NonNullable<Measure["cache"]>) => number) =>
    median(builds.flatMap(({ cache }) => (cache ? [read(cache)] : [])));
  return {
    files: of(({ files }) => files),
    bytes: of(({ bytes }) => bytes),
    packedBytes: of(({ packedBytes }) => packedBytes),
    packSeconds: of(({ packSeconds }) => packSeconds),
    unpackSeconds: of(({ unpackSeconds }) => unpackSeconds),
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
