import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeFailure } from "../../bench/measure/describe-failure.ts";
import { parseBusySeconds, parseChildSeconds, parseStat } from "../../bench/measure/process-sample.ts";

// A name that looks like the fields after it, as a process may choose.
const STAT =
  "4711 (a) S 9 9) S 1 4700 4699 0 -1 4194304 101 0 0 0 50 25 1797 3 20 0 1 0 150875 3133440 394 184467\n";

describe("What the system says of a process", () => {
  it("is read past any name", () => {
    const facts = parseStat(STAT);

    assert.deepEqual(facts, { pid: 4711, session: 4699, residentBytes: 394 * 4096 });
  });

  it("tells the processor time of its children in hundredths of a second", () => {
    assert.equal(parseChildSeconds(STAT), 18);
  });
});

describe("The work of all processors", () => {
  it("is what they did for anyone, without waiting", () => {
    const text = "cpu  1000 200 300 99999 5000 10 20 70 40 0\ncpu0 500 100 150 49999 2500 5 10 35 20 0\n";

    assert.equal(parseBusySeconds(text), 16);
  });
});

describe("The reason of a failure", () => {
  it("is the last line that tells of an error, else the last line", () => {
    const outputs = [
      "Building\n\u001b[31mRangeError: Invalid string length\u001b[39m\n    at serialize (file.js:1:2)\n  Bye\n",
      "One\nTwo\n",
      "",
    ];

    const reasons = outputs.map((output) => describeFailure(1, null, output));

    assert.deepEqual(reasons, [
      "exit status 1: RangeError: Invalid string length",
      "exit status 1: Two",
      "exit status 1",
    ]);
  });

  it("is memory where the system ended the command", () => {
    const reasons = [describeFailure(null, "SIGKILL", "Indexing"), describeFailure(137, null, "Indexing")];

    const killed = "was killed, as the system does when memory runs out";
    assert.deepEqual(reasons, [killed, killed]);
  });
});
