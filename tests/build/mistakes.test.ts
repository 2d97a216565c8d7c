import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { promisify } from "node:util";
import { aSite, environmentWith, ROOT, runCommand, settingsOf } from "../support/built-site.ts";
import { aTemporaryFolder, SMALL_SITE, writeIn } from "../support/content-folder.ts";

const folders = aSite({ after }, SMALL_SITE);
const odd = aTemporaryFolder({ after });
writeIn(odd, "file", "");
const file = join(odd, "file");
const COMMANDS = ["build", "check", "dev", "new", "preview"] as const;

/** A command with other settings. */
const run = (
  command: (typeof COMMANDS)[number],
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
) => runCommand(command, { ...settingsOf(folders), ...settings }, args);
const refusal = (stderr: string) => ({ status: 1, stdout: "", stderr });

describe("Every command", () => {
  for (const command of COMMANDS) {
    it(`says what it does: ${command}`, async () => {
      const { status, stdout, stderr } = await run(command, {}, ["--help"]);

      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
      assert.match(
        stdout,
        new RegExp(`^npm run ${command} -- .*\\[flags\\]\\n\\n.+\\.\\n\\n(  --.+  \\S.*\\n)+$`),
      );
    });

    it(`refuses a flag that it does not know: ${command}`, async () => {
      const { status, stdout, stderr } = await run(command, {}, ["--hepl"]);

      assert.deepEqual({ status, stdout }, { status: 1, stdout: "" });
      assert.match(
        stderr,
        new RegExp(
          `^“npm run ${command}” does not know --hepl\\. Did you mean "--help"\\? Its flags are .*--help\\. ` +
            `“npm run ${command} -- --help” explains them\\.\\n$`,
        ),
      );
    });

    it(`refuses a day that does not exist: ${command}`, async () => {
      const result = await run(command, { BUILD_DATE: "2026-02-30" });

      assert.deepEqual(
        result,
        refusal('BUILD_DATE is "2026-02-30". Write a day as YYYY-MM-DD, for example 2024-02-29.\n'),
      );
    });

    it(`refuses a cache that is the content: ${command}`, async () => {
      const result = await run(command, { CACHE_DIR: folders.contentDir });

      assert.deepEqual(
        result,
        refusal(
          `CACHE_DIR is "${folders.contentDir}", which holds the sources. Choose a folder for the cache alone, since a build may empty it.\n`,
        ),
      );
    });
  }
});

describe("A content folder", () => {
  for (const command of ["build", "check"] as const) {
    it(`that is a file is a problem: ${command}`, async () => {
      const { status, stderr } = await run(command, { CONTENT_DIR: file });

      assert.equal(status, 1);
      assert.equal(
        stderr.split("\n").slice(0, 2).join("\n"),
        `${file}:1:1  This is a file, but has to be a folder.\n  Set CONTENT_DIR to a content folder.`,
      );
    });
  }

  for (const [command, args] of [
    ["dev", []],
    ["new", ["A Title"]],
  ] as const) {
    it(`that is a file, or is not there, is refused: ${command}`, async () => {
      for (const contentDir of [file, join(odd, "gone")]) {
        const result = await run(command, { CONTENT_DIR: contentDir }, args);

        assert.deepEqual(
          result,
          refusal(`There is no content folder "${contentDir}". Set CONTENT_DIR to a content folder.\n`),
        );
      }
    });
  }
});

describe("A cache or a site", () => {
  it("is refused if a file is in its way", async () => {
    const cache = await run("check", { CACHE_DIR: file });
    const site = await run("build", { OUT_DIR: join(file, "site") });

    for (const { status, stderr } of [cache, site]) {
      assert.equal(status, 1);
      assert.match(
        stderr,
        /^A file is in the way on the path to “.+”\. Move it, or choose another folder\.\n$/,
      );
    }
  });

  it("is refused if a file is in place of its folder", async () => {
    const result = await run("build", { OUT_DIR: file });

    assert.deepEqual(
      result,
      refusal(
        `OUT_DIR is "${file}", which is not a folder. A build replaces the folder whole: name a new one, or empty this one first.\n`,
      ),
    );
  });
});

describe("Content", () => {
  it("with folders in place of files, and a file in place of a folder, is reported completely", async (t) => {
    const site = aSite(t, { ...SMALL_SITE, "site.yaml": undefined, "pages/about.md": undefined });
    mkdirSync(join(site.contentDir, "site.yaml"));
    mkdirSync(join(site.contentDir, "articles/2022/third-watch.md"));
    writeIn(site.contentDir, "pages", "");

    const { status, stderr } = await runCommand("check", settingsOf(site));

    assert.equal(status, 1);
    assert.equal(
      stderr,
      `${join(site.contentDir, "pages")}:1:1  This is a file, but has to be the folder pages/.
  Give it another name.
${join(site.contentDir, "site.yaml")}:1:1  This is a folder, but has to be a file.
  Move it, or give it another name.
2 problems in 2 files.
`,
    );
  });

  it("with one mistake in many files is reported once, and in full on request", async (t) => {
    const names = Array.from({ length: 12 }, (_, index) => `note-${index + 10}`);
    const notes = names.map((name) => [
      `articles/2023/${name}.md`,
      `---\ntitle: ${name}\ndate: 2023-01-01\ncategories: [tides]\nseries: ${name}-zzzzzzz\n---\n\nText.\n`,
    ]);
    const site = aSite(t, { ...SMALL_SITE, ...Object.fromEntries(notes) });
    const place = (name: string) => join(site.contentDir, `articles/2023/${name}.md:5:9`);
    const written = names.map(
      (name) =>
        `${place(name)}  series: there is no series "${name}-zzzzzzz".\n  Name an existing one, or add series/${name}-zzzzzzz.md.\n`,
    );

    const folded = await runCommand("check", settingsOf(site));
    const whole = await runCommand("check", settingsOf(site), ["--all"]);

    assert.equal(
      folded.stderr,
      `${written.slice(0, 5).join("")}  And 7 more in 7 files.
12 problems in 12 files. “npm run check -- --all” shows them all.
`,
    );
    assert.equal(whole.stderr, `${written.join("")}12 problems in 12 files.\n`);
  });
});

describe("Astro's own commands", () => {
  for (const command of ["build", "dev", "preview"]) {
    it(`name the one that reads the content: ${command}`, async () => {
      const astro = promisify(execFile)(process.execPath, ["node_modules/astro/bin/astro.mjs", command], {
        cwd: ROOT,
        env: { ...environmentWith({}), ASTRO_DEV_BACKGROUND: "0", ASTRO_PREVIEW_BACKGROUND: "0" },
      });

      await assert.rejects(astro, {
        code: 1,
        stderr: `“astro ${command}” does not read the content. Run “npm run ${command}”.\n`,
      });
    });
  }
});
