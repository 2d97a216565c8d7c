import { parseArgs } from "node:util";
import { didYouMean } from "../content/suggest.ts";

/** A flag of a command. */
export interface Flag {
  /** A placeholder for its value, such as `N`; absent for a flag without a value. */
  readonly value?: string;
  /** Whether the value is optional. */
  readonly isOptional?: boolean;
  /** Whether the flag may be repeated. */
  readonly isList?: boolean;
  readonly help: string;
}

/** What a command does, and the words and flags that it takes. */
export interface CommandLine {
  readonly name: string;
  /** Whole sentences. */
  readonly does: string;
  /** A placeholder for its words, such as `"The Title"`; absent for a command that takes none. */
  readonly words?: string;
  readonly flags: Readonly<Record<string, Flag>>;
}

/** What was typed after a command. A flag without a value has the value `""`. */
export interface Typed {
  readonly words: readonly string[];
  readonly has: (flag: string) => boolean;
  /** The last of the values. */
  readonly value: (flag: string) => string | undefined;
  readonly values: (flag: string) => readonly string[];
}

/** Something typed that the command cannot use. The message says what is wrong and what to write. */
export class UsageError extends Error {
  override name = "UsageError";
}

const HELP: Flag = { help: "show this help" };

/**
 * Reads what was typed after a command.
 *
 * @param environment in which npm leaves the flags that it took for itself
 * @throws {UsageError} for words and flags that the command does not know
 */
export function readFlags(
  line: CommandLine,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Typed {
  const flags: Readonly<Record<string, Flag>> = { ...line.flags, help: HELP };
  const tokens = tokenize(flags, args);
  const given = new Map<string, string[]>();
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  if (tokens.some((token) => token.kind === "option" && token.name === "help")) return onlyHelp();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const flag = rawName.startsWith("--") && Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (!flag) throw unknownFlag(line, flags, rawName);
    if (flag.value === undefined && value !== undefined)
      throw new UsageError(`--${name} takes no value, but was given "${value}".`);
    if (flag.value !== undefined && !value && !flag.isOptional)
      throw new UsageError(`--${name} needs a value. Write --${name} ${flag.value}.`);
    if (given.has(name) && !flag.isList && flag.value !== undefined)
      throw new UsageError(`--${name} is given twice. Give it once.`);
    given.set(name, [...(given.get(name) ?? []), value ?? ""]);
  }
  const takenByNpm = Object.keys(line.flags).find(
    (name) => environment[`npm_config_${name}`] && !given.has(name),
  );
  if (takenByNpm !== undefined)
    throw new UsageError(
      `npm took --${takenByNpm} for itself. Put flags after “--”: npm run ${line.name} -- ${showFlag(takenByNpm, flags)}.`,
    );
  if (words.length > 0 && line.words === undefined)
    throw new UsageError(
      `“npm run ${line.name}” does not know "${words[0]}". ${listFlags(flags)} “npm run ${line.name} -- --help” explains them.`,
    );
  const values = (flag: string) => given.get(flag) ?? [];
  return { words, has: (flag) => given.has(flag), value: (flag) => values(flag).at(-1), values };
}

function showFlag(name: string, flags: CommandLine["flags"]): string {
  const { value, isOptional } = flags[name] ?? {};
  if (value === undefined) return `--${name}`;
  return isOptional ? `--${name} [${value}]` : `--${name} ${value}`;
}

/** With `--help`, nothing else that was typed counts. */
function onlyHelp(): Typed {
  return { words: [], has: (flag) => flag === "help", value: () => undefined, values: () => [] };
}

/** The text of `--help`. */
export function describeCommand({ name, does, words, flags }: CommandLine): string {
  const typed = `npm run ${name} --${words === undefined ? "" : ` ${words}`} [flags]`;
  const all = { ...flags, help: HELP };
  const shown = Object.keys(all).map((flag) => showFlag(flag, all));
  const widest = Math.max(...shown.map(({ length }) => length));
  const helps = Object.values(all).map(({ help }) => help);
  const lines = shown.map((one, index) => `  ${one.padEnd(widest)}  ${helps[index]}`);
  return `${typed}\n\n${does}\n\n${lines.join("\n")}\n`;
}

function tokenize(flags: Readonly<Record<string, Flag>>, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const takesValue = (arg: string) => arg.startsWith("--") && options[arg.slice(2)]?.type === "string";
  // Otherwise Node would take the next flag for the value.
  const separated = args.map((arg, index) =>
    index < end && takesValue(arg) && (args[index + 1]?.startsWith("--") ?? true) ? `${arg}=` : arg,
  );
  const short = { help: { type: "boolean", short: "h" } } as const;
  return parseArgs({ args: separated, options: { ...options, ...short }, strict: false, tokens: true })
    .tokens;
}

function unknownFlag(line: CommandLine, flags: Readonly<Record<string, Flag>>, rawName: string): UsageError {
  const near = didYouMean(
    rawName,
    Object.keys(flags).map((flag) => `--${flag}`),
  );
  const isWord = line.words !== undefined && !rawName.startsWith("--");
  const hint = isWord
    ? `Put words that begin with a hyphen after another “--”: npm run ${line.name} -- -- ${line.words}. `
    : "";
  return new UsageError(
    `“npm run ${line.name}” does not know ${rawName}. ${near}${hint}${listFlags(flags)} “npm run ${line.name} -- --help” explains them.`,
  );
}

function listFlags(flags: Readonly<Record<string, Flag>>): string {
  return `Its flags are ${Object.keys(flags)
    .map((flag) => `--${flag}`)
    .join(", ")}.`;
}
