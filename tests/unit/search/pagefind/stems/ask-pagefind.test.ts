import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, it } from "node:test";
import { askPagefind } from "../../../../../src/search/pagefind/stems/ask-pagefind.ts";
import { comesTrue } from "../../../../support/running-build.ts";

/** The child processes of this one, and their children. */
function listDescendants(): readonly (readonly [pid: number, command: string])[] {
  const lines = execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const rows = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)/.exec(line)?.slice(1) ?? []);
  const childrenOf = (parent: number): (readonly [number, string])[] =>
    rows
      .filter(([, ppid]) => Number(ppid) === parent)
      .flatMap(([pid, , command = ""]) => [[Number(pid), command], ...childrenOf(Number(pid))]);
  return childrenOf(process.pid);
}

const findService = () => listDescendants().find(([, command]) => command.includes("--service"));

describe("Pagefind", () => {
  it("says by what queries find words", async () => {
    const { words, files } = await askPagefind({
      words: ["Tides", "sea-level", "&lt;", "café"],
      language: "en",
    });

    assert.deepEqual(
      words.map((read) => read.map(({ stem, spelling, isPart }) => [stem, spelling, isPart]).toSorted()),
      [
        [["tide", undefined, false]],
        [
          ["level", undefined, true],
          ["sea", undefined, true],
          ["sealevel", undefined, false],
        ],
        [["lt", undefined, false]],
        [["cafe", "café", false]],
      ],
    );
    assert.deepEqual([...files.keys()].toSorted(), [
      "pagefind-entry.json",
      "pagefind.js",
      "wasm.en.pagefind",
      "wasm.unknown.pagefind",
    ]);
  });

  it("is reported when it is killed", async () => {
    const words = Array.from({ length: 400_000 }, (_, index) => `w${index.toString(36)}`);
    const asked = askPagefind({ words, language: "en" });
    asked.catch(() => {});

    assert.ok(await comesTrue(() => findService() !== undefined));
    process.kill(findService()?.[0] ?? 0, "SIGKILL");

    await assert.rejects(asked, /^Error: Pagefind (?:was ended by|backend closed)/);
  });
});
