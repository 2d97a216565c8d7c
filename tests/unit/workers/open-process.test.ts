import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { isCacheError } from "../../../src/cache/cache-error.ts";
import { openProcess } from "../../../src/workers/open-process.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

const CACHE_ERROR = JSON.stringify(join(import.meta.dirname, "../../../src/cache/cache-error.ts"));

/** Starts a process that runs a function of a task named `task`. */
function start(t: TestContext, body: string) {
  const folder = aTemporaryFolder(t);
  const code = `import { CacheError } from ${CACHE_ERROR};\nlet calls = 0;\nexport async function work(task) { ${body} }`;
  writeIn(folder, "work.mjs", code);
  const worker = openProcess<unknown, unknown>(join(folder, "work.mjs"), "work");
  t.after(worker.stop);
  return worker;
}

describe("A process", () => {
  it("runs one task at a time, and keeps its module's state", async (t) => {
    const { run } = start(t, "calls += 1; return new Map([[task, calls]]);");

    const answers = [await run("one"), await run(["two", 2])];

    assert.deepEqual(answers, [new Map([["one", 1]]), new Map([[["two", 2], 2]])]);
  });

  it("passes on a task's error with its cause, and goes on", async (t) => {
    const { run } = start(
      t,
      'if (task === "bad") throw new TypeError("The lamp is out.", { cause: new Error("No oil.") }); return task;',
    );

    await assert.rejects(run("bad"), (error: Error) => {
      assert.deepEqual([error.name, error.message], ["TypeError", "The lamp is out."]);
      assert.match(String(error.cause), /No oil/);
      return true;
    });

    assert.equal(await run("good"), "good");
  });

  it("tells an error of the cache from any other", async (t) => {
    const { run } = start(t, 'throw new Error("Not indexed.", { cause: new CacheError("Cut short.") });');

    await assert.rejects(run(1), (error: Error) => isCacheError(error) && error.message === "Not indexed.");
  });

  it("passes on a mistake in the module", async (t) => {
    await assert.rejects(start(t, "return (;").run(1), { name: "SyntaxError" });
  });

  it("says how it ended and what it wrote, for this task and the next", async (t) => {
    const { run } = start(t, 'console.error("The wick broke."); process.exit(3);');
    const expected = { name: "ProcessError", message: "exited with code 3: The wick broke." };

    await assert.rejects(run(1), expected);
    await assert.rejects(run(2), expected);
  });

  it("says that it was killed", async (t) => {
    const { run } = start(t, 'process.kill(process.pid, "SIGKILL"); await new Promise(() => {});');

    await assert.rejects(run(1), { name: "ProcessError", message: "was killed by SIGKILL" });
  });

  it("says in one line that it ran out of memory", async (t) => {
    // Without a limit, a process takes half a minute to fill the memory of the machine.
    const inherited = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = `${inherited ?? ""} --max-old-space-size=32`;
    const { run } = start(t, "for (const all = []; ; ) all.push(new Array(100_000).fill(all.length));");
    if (inherited === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = inherited;

    await assert.rejects(run(1), { name: "ProcessError", message: "ran out of memory" });
  });

  it("ends in the middle of a task when it is stopped", async (t) => {
    const worker = start(t, "await new Promise((resolve) => setTimeout(resolve, 60_000));");
    const done = worker.run(1);
    await wait(200);

    await Promise.all([
      worker.stop(),
      assert.rejects(done, { name: "ProcessError", message: "was killed by SIGKILL" }),
    ]);
  });

  it("ends when it is stopped after its task", async (t) => {
    const worker = start(t, "setInterval(() => {}, 1000); return task;");
    await worker.run(1);

    await worker.stop();

    await assert.rejects(worker.run(2), { message: "exited with code 0" });
  });
});
