import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { aSite, build, type SiteFolders } from "../support/built-site.ts";
import { aGenerator } from "../support/random.ts";
import {
  comesTrue,
  listBeside,
  listProcesses,
  type RunningBuild,
  startBuild,
} from "../support/running-build.ts";
import { findDifferences, readSiteFiles, type SiteFiles } from "../support/site-files.ts";
import { changeTo, VERSIONS, type Version } from "../support/two-versions.ts";

/** How many builds to kill; see CONTRIBUTING. */
const COUNT = Number(process.env.KILLS ?? 0);
/** How many of them are of which kind. */
const SHARES = { cold: 0.2, edited: 0.32, unchanged: 0.48 } as const;
type Kind = keyof typeof SHARES;
interface Kill {
  readonly kind: Kind;
  /** Of the length of such a build. */
  readonly moment: number;
  readonly scope: "whole" | "main only";
}

/** Two builds go on at once, as the machine has at least two cores. */
const LANES = 2;
/** A build that ends before its kill does not count. */
const MOST_TRIES = 12;
const SEED = 7;

/** All kills in a seemingly random order. The moments of each kind are spread evenly over its length. */
function dealKills(): readonly Kill[] {
  const random = aGenerator(SEED);
  const kills = (Object.keys(SHARES) as Kind[]).flatMap((kind) => {
    const length = Math.ceil(COUNT * SHARES[kind]);
    return Array.from({ length }, (_, index): Kill => {
      const moment = (index + random(1000) / 1000) / length;
      return { kind, moment, scope: random(3) === 0 ? "main only" : "whole" };
    });
  });
  return kills
    .map((kill) => ({ kill, order: random(1_000_000) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ kill }) => kill);
}

describe("A build that is killed", { skip: COUNT === 0 && "KILLS=50 says how many builds to kill." }, () => {
  it("at any moment leaves a whole site, and a cache from which the next is right", async (t) => {
    const first = await build(aSite(t, VERSIONS.first));
    const second = await build(aSite(t, VERSIONS.second));
    const clean = { first: first.files, second: second.files };
    const kills = dealKills();
    const left = kills.values();

    const hits = await Promise.all(Array.from({ length: LANES }, () => runLane(t, left, clean)));

    const count = hits.reduce((sum, hit) => sum + hit);
    assert.equal(count, kills.length);
  });
});

/** @returns how many of the builds were killed before their end */
async function runLane(
  t: TestContext,
  kills: Iterable<Kill>,
  clean: Readonly<Record<Version, SiteFiles>>,
): Promise<number> {
  const folders = aSite(t, VERSIONS.first);
  let version: Version = "first";
  let hits = 0;
  const begin = (kind: Kind) => {
    if (kind === "cold") rmSync(folders.cacheDir, { recursive: true });
    if (kind === "unchanged") return;
    version = version === "first" ? "second" : "first";
    changeTo(folders.contentDir, version);
  };
  const lengths = await measure(folders, begin);

  const kill = async ({ kind, moment, scope }: Kill) => {
    const start = performance.now();
    const running = startBuild(folders);
    await Promise.race([running.ended, wait(moment * lengths[kind])]);
    running.kill("SIGKILL", scope);
    const { signal } = await running.ended;
    // The machine may have become faster than it was; later moments are to be within a build all the same.
    if (signal !== "SIGKILL") lengths[kind] = Math.min(lengths[kind], performance.now() - start) * 0.9;
    return { isHit: signal === "SIGKILL", running };
  };

  for (const one of kills) {
    let old: SiteFiles = clean[version];
    let isHit = false;
    const started: RunningBuild[] = [];
    while (started.length < MOST_TRIES && !isHit) {
      old = clean[version];
      begin(one.kind);
      const killed = await kill(one);
      isHit = killed.isHit;
      started.push(killed.running);
    }
    const what = `${one.kind}, killed (${one.scope}) after ${Math.round(one.moment * lengths[one.kind])} ms`;
    const left = readSiteFiles(folders.outDir);
    const isWhole = [old, clean[version]].some((site) => findDifferences(site, left).length === 0);
    assert.equal(isWhole, true, `${what}: the site is neither the old one nor the new one.`);

    const next = await build(folders);
    assert.deepEqual(findDifferences(clean[version], next.files), [], what);
    assert.deepEqual(listBeside(folders), [], what);
    assert.equal(
      await comesTrue(() => started.flatMap(listProcesses).length === 0),
      true,
      `${what}: a process goes on.`,
    );
    assert.deepEqual(listBeside(folders), [], what);
    if (isHit) hits += 1;
  }
  return hits;
}

/** How many milliseconds a build of each kind takes. */
async function measure(folders: SiteFolders, begin: (kind: Kind) => void): Promise<Record<Kind, number>> {
  const lengths = { cold: 0, edited: 0, unchanged: 0 };
  for (const kind of ["cold", "edited", "unchanged"] as const) {
    if (existsSync(folders.outDir) || kind !== "cold") begin(kind);
    const start = performance.now();
    await build(folders);
    lengths[kind] = performance.now() - start;
  }
  return lengths;
}
