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
const KNOWN =
  "Its flags are --port, --host, --tag, --quick, --help. “npm run serve -- --help” explains them.";

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
    [["--prot", "80"], `“npm run serve” does not know --prot. Did you mean "--port"? ${KNOWN}`],
    [["--elephant"], `“npm run serve” does not know --elephant. ${KNOWN}`],
    [["-p", "80"], `“npm run serve” does not know -p. ${KNOWN}`],
    [["--no-quick"], `“npm run serve” does not know --no-quick. Did you mean "--quick"? ${KNOWN}`],
    [["--toString"], `“npm run serve” does not know --toString. ${KNOWN}`],
    [["word"], `“npm run serve” does not know "word". ${KNOWN}`],
    [["--port"], "--port needs a value. Write --port N."],
    [["--port="], "--port needs a value. Write --port N."],
    [["--port", "--quick"], "--port needs a value. Write --port N."],
    [["--quick=no"], '--quick takes no value, but was given "no".'],
    [["--port", "1", "--port", "2"], "--port is given twice. Give it once."],
  ] as const) {
    it(`is refused with a sentence: ${args.join(" ")}`, () => {
      const said = read(args);

      assert.equal(said, message);
    });
  }

  it("may mix words and flags, and words after -- may look like flags", () => {
    const typed = read(["A", "--quick", "Title", "--", "--port"], WITH_WORDS);

    assert.deepEqual(typed, { words: ["A", "Title", "--port"], flags: { quick: [""] } });
  });

  it("may begin with a hyphen after --", () => {
    const typed = [["-5 Degrees"], ["--", "-5 Degrees"]].map((args) => read(args, WITH_WORDS));

    assert.deepEqual(typed, [
      `“npm run serve” does not know -5. Put words that begin with a hyphen after another “--”: npm run serve -- -- "The Title". ${KNOWN}`,
      { words: ["-5 Degrees"], flags: {} },
    ]);
  });

  it("is refused if npm has taken a flag for itself", () => {
    const said = read(["4477"], LINE, { npm_config_port: "true" });

    assert.equal(said, "npm took --port for itself. Put flags after “--”: npm run serve -- --port N.");
  });
});

describe("The help of a command", () => {
  it("says what it does and explains each flag", () => {
    const help = describeCommand(WITH_WORDS);

    assert.equal(
      help,
      `npm run serve -- "The Title" [flags]

Serves something.

  --port N          serves at this port
  --host [ADDRESS]  lets others in
  --tag WORD        may be given several times
  --quick           takes less time
  --help            show this help
`,
    );
  });
});
