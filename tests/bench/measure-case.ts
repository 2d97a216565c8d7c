import { spawnSync } from "node:child_process";
import { existsSync, globSync, rmSync, utimesSync } from "node:fs";
import { join, relative } from "node:path";
import { ARCHIVES, type Archive } from "./archives/archives.ts";
import { type BenchCase, CHANGES, type Change, numberBuild } from "./cases.ts";
import { addArticle, editArticle, undoChanges } from "./change-content.ts";
import type { Contender } from "./contenders/contender.ts";
import { type Measure, measureBuild } from "./measure/measure.ts";
import { type Packing, pack, unpack, weighPack } from "./measure/pack-cache.ts";
import { CommandError } from "./measure/run-command.ts";
import { type Weight, weighFolder } from "./measure/weigh-folder.ts";
import { putAside } from "./put-aside.ts";
import type { Plan } from "./run-rounds.ts";

/**
 * Brings a site into the state in which a case begins, and measures its build.
 *
 * @throws {CommandError}
 */
export async function measureCase(plan: Plan, one: BenchCase, round: number): Promise<Measure> {
  const contender = plan.contenders.get(one.contender) as Contender;
  const site = join(plan.folder, one.contender);
  const result = contender.result(site);
  const change: Change = CHANGES[one.change];
  const number = numberBuild(round, one);
  const build = () => measureBuild(contender.commands(site), result, plan.limits);
  if (change.finds === "nothing") {
    undoChanges(contender.articles(site), contender.pictures(site));
    for (const path of [result, ...contender.caches(site)]) putAside(plan.folder, path);
  } else if (!existsSync(result)) await build();
  const cache = change.finds === "cache" ? restoreCache(plan.folder, contender, site) : undefined;
  if (change.content) await changeContent(ARCHIVES[plan.archive], contender, site, change.content, number);
  // What earlier builds wrote is on the disk before this one begins.
  spawnSync("sync");
  const measure = await build();
  const indexed = contender.countIndexed(result);
  if (indexed < plan.articles) throw new CommandError(`search knows ${indexed} of ${plan.articles} articles`);
  return { ...measure, cache };
}

async function changeContent(
  archive: Archive,
  contender: Contender,
  site: string,
  change: NonNullable<Change["content"]>,
  number: number,
): Promise<void> {
  const articles = contender.articles(site);
  if (change !== "addition") return editArticle(articles, number, change === "edit" ? "latest" : "old");
  const cover = addArticle(articles, number);
  if (cover) await archive.paintCover?.(join(contender.pictures(site), cover), number);
}

/**
 * Does what CI does between two builds: packs the cache, and on another day unpacks it beside a fresh checkout, in
 * which every file is new. There is no result of an earlier build.
 */
function restoreCache(folder: string, contender: Contender, site: string): (Weight & Packing) | undefined {
  putAside(folder, contender.result(site));
  for (const sources of new Set([contender.articles(site), contender.pictures(site)])) renewFiles(sources);
  const caches = contender.caches(site).filter((path) => existsSync(path));
  if (caches.length === 0) return undefined;
  const weights = caches.map(weighFolder);
  const packed = join(folder, "cache.tar");
  rmSync(packed, { force: true });
  const names = caches.map((path) => relative(site, path));
  const packSeconds = pack(packed, site, names);
  for (const path of caches) putAside(folder, path);
  const unpackSeconds = unpack(packed, site);
  return {
    files: weights.reduce((sum, { files }) => sum + files, 0),
    bytes: weights.reduce((sum, { bytes }) => sum + bytes, 0),
    packedBytes: weighPack(packed),
    packSeconds,
    unpackSeconds,
  };
}

function renewFiles(folder: string): void {
  const now = new Date();
  for (const file of globSync("**/*.*", { cwd: folder })) utimesSync(join(folder, file), now, now);
}
