import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { BenchCase } from "./cases.ts";
import { addArticle, editArticle, undoChanges } from "./change-content.ts";
import type { Contender } from "./contenders/contender.ts";
import type { ContenderName } from "./contenders/open-contenders.ts";
import { generateArchive } from "./generate-archive.ts";
import { type Measure, measureBuild } from "./measure/measure.ts";
import { CommandError, type Limits } from "./measure/run-command.ts";
import type { Result } from "./report/report.ts";

export interface Plan {
  readonly articles: number;
  readonly rounds: number;
  readonly cases: readonly BenchCase[];
  readonly contenders: ReadonlyMap<ContenderName, Contender>;
  readonly limits: Limits;
  /** A folder for the archive and the sites. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** Told after every build, so that one that is broken off leaves what it has measured. */
  readonly keep: (results: readonly Result[]) => void;
}

/** Measures all cases in turn, and again in every round: what slows the machine for a while then slows all of them. */
export async function runRounds(plan: Plan): Promise<readonly Result[]> {
  const archive = join(plan.folder, "archive");
  plan.say(`Writing an archive of ${plan.articles} articles`);
  generateArchive(archive, { articles: plan.articles });
  for (const [name, contender] of plan.contenders) {
    mkdirSync(join(plan.folder, name), { recursive: true });
    contender.write(archive, join(plan.folder, name));
  }
  const results = new Map<string, Result>();
  for (let round = 1; round <= plan.rounds; round++) {
    for (const one of plan.cases) {
      const before = results.get(one.id) ?? { articles: plan.articles, id: one.id, builds: [] };
      if (before.failed) continue;
      const after = await measureOnce(plan, one, round).then(
        (measure) => ({ ...before, builds: [...before.builds, measure] }),
        (error: unknown) => {
          if (!(error instanceof CommandError)) throw error;
          return { ...before, failed: error.message };
        },
      );
      results.set(one.id, after);
      const said = after.failed ? `failed: ${after.failed}` : `${after.builds.at(-1)?.seconds.toFixed(1)} s`;
      plan.say(`${plan.articles} articles, round ${round} of ${plan.rounds}, ${one.label}: ${said}`);
      plan.keep([...results.values()]);
    }
  }
  return [...results.values()];
}

async function measureOnce(plan: Plan, one: BenchCase, round: number): Promise<Measure> {
  const contender = plan.contenders.get(one.contender) as Contender;
  const site = join(plan.folder, one.contender);
  const result = contender.result(site);
  const build = () => measureBuild(contender.commands(site), result, plan.limits);
  if (one.change === "cold") {
    undoChanges(contender.articles(site));
    for (const path of [result, ...contender.caches(site)]) putAside(plan.folder, path);
  } else if (!existsSync(result)) await build();
  if (one.change === "edit") editArticle(contender.articles(site), round, "latest");
  if (one.change === "edit-old") editArticle(contender.articles(site), round, "old");
  if (one.change === "addition") addArticle(contender.articles(site), round);
  // What earlier builds wrote is on the disk before this one begins.
  spawnSync("sync");
  const measure = await build();
  const indexed = contender.countIndexed(result);
  if (indexed < plan.articles) throw new CommandError(`search knows ${indexed} of ${plan.articles} articles`);
  return measure;
}

/**
 * Takes away what an earlier build has made. It is not removed before the measuring is over: ext4 does not use the place
 * of a removed file again for a minute, and looks past all of them, one by one, for each new file. A build in a clean
 * place, as CI gives it, has no such trouble.
 */
function putAside(folder: string, path: string): void {
  if (!existsSync(path)) return;
  const aside = join(folder, "aside");
  mkdirSync(aside, { recursive: true });
  renameSync(path, join(aside, String(readdirSync(aside).length)));
}
