import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, it, type TestContext } from "node:test";
import { aSite, build, environmentWith, ROOT, runCommand, settingsOf } from "../support/built-site.ts";
import { aTemporaryFolder, SMALL_SITE } from "../support/content-folder.ts";
import { aCache } from "../support/kept-bundle.ts";
import { findDifferences, readSiteFiles } from "../support/site-files.ts";

/** A mount that ends with the command; containers may forbid it. */
const CAN_MOUNT = spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;
const mounting = { skip: CAN_MOUNT ? false : "This machine lets no test mount a file system." };
const permitted = { skip: process.getuid?.() === 0 ? "Everything is permitted to root." : false };

const BUILD = `"${process.execPath}" src/cli/run.mjs build`;
const SPACE_LEFT = 500_000;
const PAGE = 4096;

const built = await build(aSite({ after }, SMALL_SITE));

describe("A build that the disk stops", () => {
  /** Runs shell commands with a small disk in place of a folder. $COPY remains when the disk is gone. */
  function runOn(t: TestContext, disk: string, size: number, script: string, cacheDir = aCache(t)) {
    const copy = join(aTemporaryFolder(t), "copy");
    const { outDir } = built;
    const environment = { ...settingsOf({ ...built, cacheDir }), DISK: disk, COPY: copy, SITE: outDir };
    const commands = `cp -r "$SITE" "$COPY.old"; mount -t tmpfs -o size=${size} none "$DISK"; ${script}`;
    const { status, stdout, stderr } = spawnSync("unshare", ["-Urm", "sh", "-c", commands], {
      cwd: ROOT,
      env: environmentWith(environment),
      encoding: "utf8",
    });
    return { status, stdout, stderr, copy, cacheDir };
  }

  /** Puts the old site onto the disk, and copies everything that is there after the build, including hidden files. */
  const onItsDisk = (build: string) =>
    `cp -r "$COPY.old" "$SITE"; ${build}; status=$?; cp -r "$DISK" "$COPY"; exit $status`;

  it("says that there is no space for the site, and leaves the old one", mounting, (t) => {
    const sizes = [...built.files.values()].map(({ length }) => Math.ceil(length / PAGE) * PAGE);
    const size = sizes.reduce((sum, one) => sum + one, SPACE_LEFT);

    const result = runOn(t, dirname(built.outDir), size, onItsDisk(BUILD));

    assert.equal(result.status, 1);
    assert.match(
      result.stderr,
      /^There is no space left on the disk for “\/.+”\. Free some space and try again\.\n$/,
    );
    assert.deepEqual(
      [...readSiteFiles(result.copy).keys()].filter((path) => !path.startsWith("site/")),
      [],
    );
    assert.deepEqual(findDifferences(built.files, readSiteFiles(join(result.copy, "site"))), []);
  });

  it("says that there is no space for the cache, and leaves the old site", mounting, (t) => {
    const cacheDir = aTemporaryFolder(t);

    const result = runOn(t, cacheDir, 60_000, BUILD, cacheDir);

    assert.equal(result.status, 1);
    assert.match(
      result.stderr,
      /^There is no space left on the disk for “\/.+”\. Free some space and try again\.\n$/,
    );
    assert.equal(result.stderr.includes(cacheDir), true);
    assert.deepEqual(findDifferences(built.files, readSiteFiles(built.outDir)), []);
  });

  it("says that a folder is read-only", mounting, (t) => {
    const readOnly = `mount -o remount,ro none "$DISK"; ${BUILD}`;
    const cacheDir = aTemporaryFolder(t);

    const site = runOn(t, dirname(built.outDir), 20_000_000, onItsDisk(readOnly));
    const cache = runOn(t, cacheDir, 1_000_000, readOnly, cacheDir);

    const message = /^“\/.+” is on a read-only file system\. Choose another folder\.\n$/;
    assert.equal(site.status, 1);
    assert.match(site.stderr, message);
    assert.equal(site.stderr.includes(dirname(built.outDir)), true);
    assert.equal(cache.status, 1);
    assert.match(cache.stderr, message);
    assert.equal(cache.stderr.includes(cacheDir), true);
  });

  it("says that there is no permission for a folder", permitted, async (t) => {
    const locked = join(aTemporaryFolder(t), "locked");
    mkdirSync(locked);
    chmodSync(locked, 0o555);

    const site = await runCommand("build", settingsOf({ ...built, outDir: join(locked, "site") }));
    const cache = await runCommand("build", settingsOf({ ...built, cacheDir: join(locked, "cache") }));

    for (const { status, stderr } of [site, cache]) {
      assert.equal(status, 1);
      assert.match(
        stderr,
        /^You have no permission to use “\/.+”\. Change that, or choose another folder\.\n$/,
      );
      assert.equal(stderr.includes(locked), true);
    }
  });

  it("says that a file is too large, and leaves the old site", (t) => {
    const environment = settingsOf({ ...built, cacheDir: aTemporaryFolder(t) });

    const { status, stderr } = spawnSync("sh", ["-c", `ulimit -f 64; ${BUILD}`], {
      cwd: ROOT,
      env: environmentWith(environment),
      encoding: "utf8",
    });

    assert.equal(status, 1);
    assert.match(
      stderr,
      /^(\S+ \[ERROR\] \[vite\] .+\n)?The file would be larger than the limit allows: .+\. Raise the limit \(“ulimit -f”\) and try again\.\n$/,
    );
    assert.deepEqual(findDifferences(built.files, readSiteFiles(built.outDir)), []);
  });
});
