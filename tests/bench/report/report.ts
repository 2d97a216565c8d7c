import { z } from "zod";
import { ARCHIVE_NAMES } from "../archives/archives.ts";

const measure = z.object({
  seconds: z.number(),
  cpuSeconds: z.number(),
  otherCpuSeconds: z.number(),
  memory: z.number(),
  largestProcess: z.number(),
  files: z.number(),
  bytes: z.number(),
  cache: z
    .object({
      files: z.number(),
      bytes: z.number(),
      packedBytes: z.number(),
      packSeconds: z.number(),
      unpackSeconds: z.number(),
    })
    .optional(),
});

const result = z.object({
  archive: z.enum(ARCHIVE_NAMES),
  articles: z.number(),
  id: z.string(),
  /** One for each round. */
  builds: z.array(measure),
  /** Why there are no more. */
  failed: z.string().optional(),
});

const report = z.object({
  date: z.string(),
  machine: z.object({
    processor: z.string(),
    cores: z.number(),
    /** In bytes. */
    memory: z.number(),
    system: z.string(),
  }),
  versions: z.record(z.string(), z.string()),
  results: z.array(result),
  /** The ids of cases that could not be measured, with the reasons. */
  skipped: z.record(z.string(), z.string()),
});

export type Result = Readonly<z.infer<typeof result>>;
export type Report = Readonly<Omit<z.infer<typeof report>, "results">> & {
  readonly results: readonly Result[];
};

/** @throws {z.ZodError} for a text that is no report */
export function parseReport(text: string): Report {
  return report.parse(JSON.parse(text));
}

/**
 * Joins reports of several runs. What more than one has is taken from the last; so are machine
 * and date.
 */
export function mergeReports(reports: readonly Report[]): Report {
  const last = reports.at(-1);
  if (!last) throw new Error("There is no report to merge.");
  const results = new Map(
    reports
      .flatMap((one) => one.results)
      .map((one) => [`${one.archive} ${one.articles} ${one.id}`, one] as const),
  );
  const measured = new Set([...results.values()].map(({ id }) => id));
  const skipped = Object.assign({}, ...reports.map((one) => one.skipped)) as Report["skipped"];
  return {
    ...last,
    versions: Object.assign({}, ...reports.map(({ versions }) => versions)),
    results: [...results.values()],
    skipped: Object.fromEntries(Object.entries(skipped).filter(([id]) => !measured.has(id))),
  };
}
