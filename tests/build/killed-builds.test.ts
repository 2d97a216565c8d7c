import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { StageName } from "../../src/site/build-watch.ts";
import { aSite, build, buildHere } from "../support/built-site.ts";
import type { EndPoint } from "../support/end-point.ts";
import { comesTrue, listBeside, listProcesses, startEndingBuild } from "../support/running-build.ts";
import { findDifferences, readSiteFiles, type SiteFiles } from "../support/site-files.ts";
import { changeTo, VERSIONS, type Version } from "../support/two-versions.ts";

interface Kill {
  readonly title: string;
  readonly point: EndPoint;
  /** Files that the cache lacks when the build begins. */
  readonly without?: readonly string[];
  /** The site that the killed build leaves: new if it had put it in place. Default: old. */
  readonly leaves?: "new" | "none";
}

const STAGES: readonly StageName[] = ["read", "bodies", "check", "pages", "search", "verify", "place"];
/** The stages that advance by steps. */
const HALVES: readonly StageName[] = ["bodies", "pages", "search"];

const AT_STAGES = STAGES.flatMap((stage) =>
  (["begins", "is half done", "ends"] as const)
    .filter((when) => when !== "is half done" || HALVES.includes(stage))
    .map((when): Kill => {
      const leaves = stage === "place" && when === "ends" ? "new" : undefined;
      const without = stage === "bodies" ? ["bodies"] : [];
      return {
        title: `the stage “${stage}” ${when}`,
        point: { stage, when },
        without,
        ...(leaves && { leaves }),
      };
    }),
);

const AT_FILES: readonly Kill[] = [
  {
    title: "it has claimed the cache",
    point: { call: "link", path: "/build\\.pid$", when: "after" },
  },
  {
    title: "what was read is half written",
    point: { call: "write", path: "/sources\\.json\\..+tmp$", when: "during" },
    without: ["sources.json"],
  },
  {
    title: "a pack of bodies is half written",
    point: { call: "write", path: "/bodies/\\w+\\.pack$", when: "during" },
    without: ["bodies"],
  },
  {
    title: "bodies are written and not yet in their index",
    point: { call: "rename", path: "/bodies/places\\.json$", when: "before" },
    without: ["bodies"],
  },
  {
    title: "the text of a PDF is half written",
    point: { call: "write", path: "/attachments/\\w+\\.json\\..+tmp$", when: "during" },
    without: ["attachments"],
  },
  {
    title: "a slice of a Korean font is half written",
    point: { call: "write", path: "/fonts/\\w+\\..+tmp$", when: "during" },
    without: ["fonts"],
  },
  {
    title: "the bundle is made and not yet kept",
    point: { call: "rename", path: "/bundle/bundle\\.json$", when: "before" },
    without: ["bundle"],
  },
  {
    title: "the spare site has become the folder that is built into",
    point: { call: "rename", path: "/spare → .*/\\.next-site-[^/]+$", when: "after" },
  },
  {
    title: "files are removed from the spare site",
    point: { call: "remove", path: "/\\.next-site-[^/]+/pagefind/.+", when: "after" },
  },
  {
    title: "a page is half written",
    point: { call: "write", path: "/\\.next-site-[^/]+/.+\\.html$", when: "during" },
  },
  {
    title: "a pack of pages is half written",
    point: { call: "write", path: "/pages/\\d+\\.pack$", when: "during" },
  },
  {
    title: "the index of a shard is half written",
    point: { call: "write", path: "/search/[^/]+\\.index\\..+tmp$", when: "during" },
  },
  {
    title: "the index of a shard is written and not yet in its place",
    point: { call: "rename", path: "/search/[^/]+\\.index$", when: "before" },
  },
  {
    title: "a file of the index is half written into the site",
    point: { call: "write", path: "/\\.next-site-[^/]+/pagefind/", when: "during" },
  },
  {
    title: "indexes that nobody names are removed",
    point: { call: "remove", path: "/search/[^/]+\\.index$", when: "after" },
  },
  {
    title: "the old site is away and the new one not yet in its place",
    point: { call: "rename", path: "/site → .*-old$", when: "after" },
    leaves: "none",
  },
  {
    title: "the new site is in place and the old one beside it",
    point: { call: "rename", path: "/\\.next-site-[^/]+ → .*/site$", when: "after" },
    leaves: "new",
  },
  {
    title: "the spare site is removed for the one that was replaced",
    point: { call: "remove", path: "/spare$", when: "after" },
    leaves: "new",
  },
  {
    title: "the replaced site has become the spare one",
    point: { call: "rename", path: "-old → .*/spare$", when: "after" },
    leaves: "new",
  },
  {
    title: "copies are removed from the spare site",
    point: { call: "remove", path: "/spare/.+\\.pdf$", when: "after" },
    leaves: "new",
  },
  {
    title: "what is known of the pages is half written",
    point: { call: "write", path: "/pages/pages\\.json\\..+tmp$", when: "during" },
    leaves: "new",
  },
  {
    title: "what is known of the pages is written and not yet in its place",
    point: { call: "rename", path: "/pages/pages\\.json$", when: "before" },
    leaves: "new",
  },
  {
    title: "packs of pages that nobody names are removed",
    point: { call: "remove", path: "/pages/\\d+\\.pack$", when: "after" },
    leaves: "new",
  },
];

/** When the publication with a PDF is out. */
const LATER = { BUILD_DATE: "2026-03-01" };
const second = await build(aSite({ after }, VERSIONS.second), LATER);
const first = await build(aSite({ after }, VERSIONS.first), LATER);
const clean: Readonly<Record<Version, SiteFiles>> = { first: first.files, second: second.files };

describe("A build that is killed leaves a whole site, and a cache from which the next is right, when", () => {
  let version: Version = "first";

  const change = () => {
    version = version === "first" ? "second" : "first";
    changeTo(first.contentDir, version);
  };

  for (const { title, point, without = [], leaves = "old" } of [...AT_FILES, ...AT_STAGES]) {
    it(title, async () => {
      if (!existsSync(join(first.cacheDir, "spare"))) {
        change();
        await buildHere(first, LATER);
      }
      const old = clean[version];
      for (const name of without) rmSync(join(first.cacheDir, name), { recursive: true });
      change();

      const killed = startEndingBuild(first, point, LATER);
      const { signal, stderr } = await killed.ended;
      const left = leaves === "none" ? undefined : readSiteFiles(first.outDir);
      const next = await buildHere(first, LATER);

      assert.deepEqual({ signal, stderr }, { signal: "SIGKILL", stderr: "" });
      if (left) assert.deepEqual(findDifferences(leaves === "new" ? clean[version] : old, left), []);
      assert.deepEqual(findDifferences(clean[version], next), []);
      assert.equal(await comesTrue(() => listProcesses(killed).length === 0), true);
      assert.deepEqual(listBeside(first), []);
    });
  }
});
