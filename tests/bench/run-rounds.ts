import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ARCHIVES, type ArchiveName } from "./archives/archives.ts";
import type { BenchCase } from "./cases.ts";
import type { Contender } from "./contenders/contender.ts";
import type { ContenderName } from "./contenders/open-contenders.ts";
import { CommandError, type Limits } from "./measure/run-command.ts";
import { measureCase } from "./measure-case.ts";
import { makeRoom } from "./put-aside.ts";
import type { Result } from "./report/report.ts";

export interface Plan {
  readonly archive: ArchiveName;
  readonly articles: number;
  readonly runs: number;
  readonly cases: readonly BenchCase[];
  readonly contenders: ReadonlyMap<ContenderName, Contender>;
  readonly limits: Limits;
  /** A folder for the archive and the sites. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** Called after every build, so that an interrupted run keeps its measurements. */
  readonly keep: (results: readonly Result[]) => void;
}

/** Measures all cases in turn, in every round, so that a slow spell of the machine slows all of them. */
export async function runRounds(plan: Plan): Promise<readonly Result[]> {
  const { archive, articles, runs, say } = plan;
  const written = join(plan.folder, "archive");
  say(`Writing the ${archive} archive of ${articles} articles`);
  await ARCHIVES[archive].write(written, articles);
  for (const name of new Set(plan.cases.map(({ contender }) => contender))) {
    mkdirSync(join(plan.folder, name), { recursive: true });
    plan.contenders.get(name)?.write(written, join(plan.folder, name));
  }
  rmSync(written, { recursive: true });
  const results = new Map<string, Result>();
  for (let round = 1; round <= runs; round++) {
    await makeRoom(plan.folder);
    for (const one of plan.cases) {
      const before = results.get(one.id) ?? { archive, articles, id: one.id, builds: [] };
      if (before.failed) continue;
      const after = await measureCase(plan, one, round).then(
        (measure) => ({ ...before, builds: [...before.builds, measure] }),
        (error: unknown) => {
          if (!(error instanceof CommandError)) throw error;
          return { ...before, failed: error.message };
        },
      );
      results.set(one.id, after);
      const said = after.failed ? `failed: ${after.failed}` : `${after.builds.at(-1)?.seconds.toFixed(1)} s`;
      say(`${archive}, ${articles} articles, run ${round} of ${runs}, ${one.label}: ${said}`);
      plan.keep([...results.values()]);
    }
  }
  return [...results.values()];
}
