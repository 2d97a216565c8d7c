import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { parse } from "yaml";
import { aTemporaryFolder } from "../support/content-folder.ts";

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly steps: readonly Step[];
}
interface Workflow extends Pick<Job, "permissions" | "concurrency"> {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const GITHUB = join(import.meta.dirname, "../../.github");
const FILES = readdirSync(join(GITHUB, "workflows"));
const read = (file: string) => readFileSync(join(GITHUB, "workflows", file), "utf8");
const scripts = (JSON.parse(readFileSync(join(GITHUB, "../package.json"), "utf8")) as { scripts: object })
  .scripts;

for (const file of FILES) {
  const text = read(file);
  const workflow = parse(text, { strict: true }) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  describe(`The workflow ${file}`, () => {
    it("may only read, but for the job that deploys", () => {
      assert.deepEqual(workflow.permissions, { contents: "read" });
      const more = jobs.flatMap(({ permissions }) => (permissions ? [permissions] : []));
      assert.deepEqual(
        more.filter((one) => JSON.stringify(one) !== '{"pages":"write","id-token":"write"}'),
        [],
      );
    });

    it("has a time limit for every job", () => {
      assert.ok(
        jobs.every((job) => (job["timeout-minutes"] ?? 0) >= 1 && (job["timeout-minutes"] ?? 99) <= 30),
      );
    });

    it("does not run beside itself, and only checks are cut short", () => {
      const groups = [workflow, ...jobs].flatMap(({ concurrency }) => (concurrency ? [concurrency] : []));
      const mayCancel = "pull_request" in workflow.on;

      assert.ok(groups.length > 0);
      assert.ok(groups.every((group) => group["cancel-in-progress"] === mayCancel));
    });

    it("pins every action by its commit, with the version for people", () => {
      const used = text.match(/^ +(?:- )?uses: .*$/gm) ?? [];

      assert.equal(used.length, steps.filter(({ uses }) => uses !== undefined).length);
      assert.deepEqual(
        used.filter(
          (line) => !/uses: actions\/[a-z-]+(?:\/[a-z]+)?@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line),
        ),
        [],
      );
    });

    it("keeps no credentials in the checkout, and runs nothing that a stranger could write", () => {
      assert.equal(
        text.match(/uses: actions\/checkout@/g)?.length,
        text.match(/persist-credentials: false/g)?.length,
      );
      assert.doesNotMatch(text, /pull_request_target|workflow_run|secrets\./);
      assert.deepEqual(
        steps.filter(({ run }) => run?.includes("${{")),
        [],
      );
    });

    it("has steps that a shell can read, with commands that exist", () => {
      for (const { run } of steps) {
        if (run === undefined) continue;
        execFileSync("bash", ["-n", "-c", run]);
        for (const [, script = ""] of run.matchAll(/npm run ([\w:-]+)/g))
          assert.ok(script in scripts, script);
      }
    });
  });
}

describe("A scheduled run", () => {
  const due =
    (parse(read("publish.yml")) as Workflow).jobs.due?.steps.find(({ id }) => id === "due")?.run ?? "";
  const isDue = (t: TestContext, event: string, note?: string) => {
    const folder = aTemporaryFolder(t);
    const output = join(folder, "output");
    mkdirSync(join(folder, ".cache"));
    if (note !== undefined) writeFileSync(join(folder, ".cache/next-due"), note);
    const env = { ...process.env, EVENT: event, GITHUB_OUTPUT: output };
    execFileSync("bash", ["-e", "-c", due], { cwd: folder, env });
    return readFileSync(output, "utf8");
  };

  it("publishes once the date of an article has come on the site's clock", (t) => {
    const inSeoul = (hours: number) => {
      const time = new Date(Date.now() + (9 + hours) * 3_600_000);
      return `${time.toISOString().slice(0, 16)} Asia/Seoul\n`;
    };

    assert.equal(isDue(t, "schedule", inSeoul(-1)), "is-due=true\n");
    assert.equal(isDue(t, "schedule", inSeoul(1)), "is-due=false\n");
    assert.equal(isDue(t, "schedule", "2021-04-01 Asia/Seoul\n"), "is-due=true\n");
    assert.equal(isDue(t, "schedule", "2999-01-01 Asia/Seoul\n"), "is-due=false\n");
  });

  it("does nothing if no article waits, but publishes if that is not known", (t) => {
    assert.equal(isDue(t, "schedule", "\n"), "is-due=false\n");
    assert.equal(isDue(t, "schedule", ""), "is-due=false\n");
    assert.equal(isDue(t, "schedule"), "is-due=true\n");
    assert.equal(isDue(t, "push", "2999-01-01 Asia/Seoul\n"), "is-due=true\n");
  });
});

describe("The other settings for GitHub", () => {
  it("can be read, and keep packages and actions up to date", () => {
    const forms = readdirSync(join(GITHUB, "ISSUE_TEMPLATE")).map((file) =>
      parse(readFileSync(join(GITHUB, "ISSUE_TEMPLATE", file), "utf8"), { strict: true }),
    );
    const { updates } = parse(readFileSync(join(GITHUB, "dependabot.yml"), "utf8"), { strict: true });

    for (const form of forms.filter((one) => !("blank_issues_enabled" in one))) {
      assert.ok(form.name && form.description && form.body.length > 0);
      const ids = form.body.map(({ id }: { id: string }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
    assert.deepEqual(
      updates.map((one: Record<string, string>) => one["package-ecosystem"]),
      ["npm", "github-actions"],
    );
  });
});
