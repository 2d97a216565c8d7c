import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CommandLine, describeCommand, readFlags, UsageError } from "../../../src/cli/read-flags.ts";

const LINE: CommandLine = {
  name: "serve",
  does: "Serves something.",
  flags: {
    port: { value: "N", help: "serves at this port" },
    host: { value: "ADDRESS", isOptional: true, help: "lets others in" },
    tag: { value: "WORD", isList: true, help: "may be given several times" },
    quick: { help: "takes less time" },
  },
};
const WITH_WORDS: CommandLine = { ...LINE, words: '"The Title"' };
const KNOWN = "Its flags are --port, --host, --tag, --quick, --help. “npm run serve -- --help” says more.";

/** What a command gets, or is told. */
function read(args: readonly string[], line = LINE, environment = {}) {
  try {
    const { words, values, has } = readFlags(line, args, environment);
    const flags = Object.keys({ ...line.flags, help: 0 }).filter((flag) => has(flag));
    return { words, flags: Object.fromEntries(flags.map((flag) => [flag, values(flag)])) };
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
}

describe("What is typed after a command", () => {
  for (const [args, expected] of [
    [[], { words: [], flags: {} }],
    [["--port", "80"], { words: [], flags: { port: ["80"] } }],
    [["--port=80", "--quick"], { words: [], flags: { port: ["80"], quick: [""] } }],
    [["--tag", "a", "--tag=b"], { words: [], flags: { tag: ["a", "b"] } }],
    [["--host"], { words: [], flags: { host: [""] } }],
    [["--host", "--quick"], { words: [], flags: { host: [""], quick: [""] } }],
    [["--host", "::1"], { words: [], flags: { host: ["::1"] } }],
    [["--help", "--wrong", "word"], { words: [], flags: { help: [] } }],
    [["-h"], { words: [], flags: { help: [] } }],
  ] as const) {
    it(`is read: ${args.join(" ") || "nothing"}`, () => {
      const typed = read(args);

      assert.deepEqual(typed, expected);
    });
  }

  for (const [args, message] of [
    [["--prot", "80"], `“npm run serve” knows no --prot. Did you mean "--port"? ${KNOWN}`],
    [["--elephant"], `“npm run serve” knows no --elephant. ${KNOWN}`],
    [["-p", "80"], `“npm run serve” knows no -p. ${KNOWN}`],
    [["--no-quick"], `“npm run serve” knows no --no-quick. Did you mean "--quick"? ${KNOWN}`],
    [["--toString"], `“npm run serve” knows no --toString. ${KNOWN}`],
    [["word"], `“npm run serve” knows no "word". ${KNOWN}`],
    [["--port"], "--port has no value. Write --port N."],
    [["--port="], "--port has no value. Write --port N."],
    [["--port", "--quick"], "--port has no value. Write --port N."],
    [["--quick=no"], '--quick takes no value, and was given "no".'],
    [["--port", "1", "--port", "2"], "--port is given twice, and counts once."],
  ] as const) {
    it(`is refused with a sentence: ${args.join(" ")}`, () => {
      const said = read(args);

      assert.equal(said, message);
    });
  }

  it("may be words where a command takes some, flags among them, and flags behind two hyphens too", () => {
    const typed = read(["A", "--quick", "Title", "--", "--port"], WITH_WORDS);

    assert.deepEqual(typed, { words: ["A", "Title", "--port"], flags: { quick: [""] } });
  });

  it("stands behind two hyphens where it is a word that begins with one", () => {
    const typed = [["-5 Degrees"], ["--", "-5 Degrees"]].map((args) => read(args, WITH_WORDS));

    assert.deepEqual(typed, [
      `“npm run serve” knows no -5. Words that begin with a hyphen stand behind another “--”: npm run serve -- -- "The Title". ${KNOWN}`,
      { words: ["-5 Degrees"], flags: {} },
    ]);
  });

  it("is refused where npm has taken a flag, and left its value a word", () => {
    const said = read(["4477"], LINE, { npm_config_port: "true" });

    assert.equal(said, "npm took --port for its own. Flags stand behind “--”: npm run serve -- --port N.");
  });
});

describe("The help of a command", () => {
  it("says what it does, and each flag", () => {
    const help = describeCommand(WITH_WORDS);

    assert.equal(
      help,
      `npm run serve -- "The Title" [flags]

Serves something.

  --port N          serves at this port
  --host [ADDRESS]  lets others in
  --tag WORD        may be given several times
  --quick           takes less time
  --help            says this
`,
    );
  });
});
