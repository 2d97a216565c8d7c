import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openThreads } from "../../../src/workers/open-threads.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

/** Opens one thread that runs a function of a task named `task`. */
function open(t: TestContext, body: string) {
  const folder = aTemporaryFolder(t);
  writeIn(folder, "work.mjs", `let calls = 0;\nexport async function work(task) { ${body} }`);
  const threads = openThreads<string, unknown>(join(folder, "work.mjs"), "work", 1, { heapMb: 32 });
  t.after(threads.stop);
  return threads;
}

describe("Threads", () => {
  it("run tasks, and keep their module's state", async (t) => {
    const { run } = open(t, "calls += 1; return new Map([[task, calls]]);");

    const answers = [await run("one"), await run("two")];

    assert.deepEqual(answers, [new Map([["one", 1]]), new Map([["two", 2]])]);
  });

  it("pass on a task's error with its cause, and go on", async (t) => {
    const { run } = open(
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

  it("end an aborted task that never gives way, and go on", async (t) => {
    const { run } = open(t, 'if (task === "endless") for (;;); return task;');

    await assert.rejects(run("endless", AbortSignal.timeout(300)), { name: "AbortError" });

    assert.equal(await run("good"), "good");
  });

  it("fail a task that needs too much memory, and go on", async (t) => {
    const { run } = open(
      t,
      'if (task === "large") for (const all = []; ; ) all.push(new Array(100_000).fill(all.length)); return task;',
    );

    await assert.rejects(run("large"), { code: "ERR_WORKER_OUT_OF_MEMORY" });

    assert.equal(await run("good"), "good");
  });

  it("drop their tasks when they are stopped, once or twice", async (t) => {
    const { run, stop } = open(t, "for (;;);");
    const tasks = [run("running"), run("waiting")];
    const rejections = tasks.map((task) => assert.rejects(task, { message: "Terminating worker thread" }));
    await wait(200);

    await Promise.all([stop(), stop(), ...rejections]);
  });

  it("take no task after they are stopped", async (t) => {
    const { run, stop } = open(t, "return task;");
    await run("before");

    await stop();

    await assert.rejects(run("after"), { message: "The threads have been stopped." });
  });
});
