import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import type { BenchCase } from "./cases.ts";
import { findPeersFolder } from "./contenders/install-peer.ts";
import { type Contenders, openContenders } from "./contenders/open-contenders.ts";
import { endRunning } from "./measure/run-command.ts";
import { type Options, OptionsError, parseOptions, USAGE } from "./options.ts";
import { drawPlot } from "./plot/draw-plot.ts";
import { describeMachine, listVersions } from "./report/describe-machine.ts";
import { drawOverview } from "./report/draw-overview.ts";
import { drawMarkdown, drawPlain } from "./report/draw-report.ts";
import { mergeReports, parseReport, type Report, type Result } from "./report/report.ts";
import { runRounds } from "./run-rounds.ts";

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.isHelp) process.stdout.write(USAGE);
  else show(options.from.length > 0 ? readReports(options.from) : await measure(options), options);
} catch (error) {
  if (!(error instanceof OptionsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function show(report: Report, { json, markdown, overview, plot }: Options): void {
  if (json) writeReport(json, report);
  if (markdown) writeFileSync(markdown, drawMarkdown(report));
  if (overview) writeFileSync(overview, drawOverview(report));
  if (plot) writeFileSync(plot, drawPlot(report));
  process.stdout.write(`${drawPlain(report)}\n`);
}

async function measure(options: Options): Promise<Report> {
  if (process.platform !== "linux")
    throw new OptionsError(
      "Memory is read from /proc, which only Linux has. Measure there; --from works here too.",
    );
  say("Looking for the peers, installing the missing ones");
  const asked = options.archives.flatMap(options.casesOf);
  const wanted = new Set(asked.map(({ contender }) => contender));
  const contenders = await openContenders(wanted, findPeersFolder(options.packages));
  const frame = startReport(asked, contenders);
  const { runs, limitSeconds, memoryLimit = totalmem() * 0.9 } = options;
  const limits = { seconds: limitSeconds, memory: memoryLimit };
  const temporary = makeTemporaryFolder();
  let results: readonly Result[] = [];
  for (const [archive, articles] of options.archives.flatMap((one) =>
    options.sizes.map((size) => [one, size] as const),
  )) {
    const cases = options.casesOf(archive).filter(({ contender }) => contenders.open.has(contender));
    const folder = join(temporary, `${archive}-${articles}`);
    const keep = (some: readonly Result[]) => {
      if (options.json) writeReport(options.json, { ...frame, results: [...results, ...some] });
    };
    const plan = { archive, articles, runs, cases, contenders: contenders.open, limits, folder, say, keep };
    results = [...results, ...(await runRounds(plan))];
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...frame, results };
}

function startReport(cases: readonly BenchCase[], { open, missing }: Contenders): Report {
  const skipped = cases.flatMap(({ id, contender }) => {
    const reason = missing.get(contender);
    return reason === undefined ? [] : [[id, reason] as const];
  });
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: listVersions(new Set(open.keys())),
    results: [],
    skipped: Object.fromEntries(skipped),
  };
}

/** Makes a folder that this command removes at its end, after ending everything that runs in it. */
function makeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "offprint-builds-"));
  process.once("exit", () => {
    endRunning();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
  return folder;
}

function readReports(files: readonly string[]): Report {
  return mergeReports(files.map((file) => parseReport(readFileSync(file, "utf8"))));
}

function writeReport(file: string, report: Report): void {
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
