import { parseArgs } from "node:util";
import { didYouMean } from "../content/suggest.ts";

/** One flag of a command, as its help shows it. */
export interface Flag {
  /** What stands for its value, `N`; absent for a flag that has none. */
  readonly value?: string;
  /** Whether the value may be left out. */
  readonly isOptional?: boolean;
  /** Whether it may be given several times. */
  readonly isList?: boolean;
  readonly help: string;
}

/** What a command does, and what may be typed after it. */
export interface CommandLine {
  readonly name: string;
  /** Whole sentences. */
  readonly does: string;
  /** What stands for its words, `"The Title"`; absent for a command that takes none. */
  readonly words?: string;
  readonly flags: Readonly<Record<string, Flag>>;
}

/** What was typed after a command. A flag without a value is `""`; a flag that was not given has no values. */
export interface Typed {
  readonly words: readonly string[];
  readonly has: (flag: string) => boolean;
  /** The value given last. */
  readonly value: (flag: string) => string | undefined;
  readonly values: (flag: string) => readonly string[];
}

/** Something typed that a command does not know; the message says what and what to write. */
export class UsageError extends Error {
  override name = "UsageError";
}

const HELP: Flag = { help: "says this" };

/**
 * Reads what was typed after a command.
 *
 * @param environment where npm leaves the flags that it has taken for its own
 * @throws {UsageError} for what the command does not know
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
      throw new UsageError(`--${name} takes no value, and was given "${value}".`);
    if (flag.value !== undefined && !value && !flag.isOptional)
      throw new UsageError(`--${name} has no value. Write --${name} ${flag.value}.`);
    if (given.has(name) && !flag.isList && flag.value !== undefined)
      throw new UsageError(`--${name} is given twice, and counts once.`);
    given.set(name, [...(given.get(name) ?? []), value ?? ""]);
  }
  const taken = Object.keys(line.flags).find((name) => environment[`npm_config_${name}`] && !given.has(name));
  if (taken !== undefined)
    throw new UsageError(
      `npm took --${taken} for its own. Flags stand behind “--”: npm run ${line.name} -- ${showFlag(taken, flags)}.`,
    );
  if (words.length > 0 && line.words === undefined)
    throw new UsageError(
      `“npm run ${line.name}” knows no "${words[0]}". ${listFlags(flags)} “npm run ${line.name} -- --help” says more.`,
    );
  const values = (flag: string) => given.get(flag) ?? [];
  return { words, has: (flag) => given.has(flag), value: (flag) => values(flag).at(-1), values };
}

function showFlag(name: string, flags: CommandLine["flags"]): string {
  const { value, isOptional } = flags[name] ?? {};
  if (value === undefined) return `--${name}`;
  return isOptional ? `--${name} [${value}]` : `--${name} ${value}`;
}

/** Whatever else is typed beside `--help` does not count. */
function onlyHelp(): Typed {
  return { words: [], has: (flag) => flag === "help", value: () => undefined, values: () => [] };
}

/** What `--help` writes. */
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
  // Node would read a flag that follows as the value.
  const apart = args.map((arg, index) =>
    index < end && takesValue(arg) && (args[index + 1]?.startsWith("--") ?? true) ? `${arg}=` : arg,
  );
  const short = { help: { type: "boolean", short: "h" } } as const;
  return parseArgs({ args: apart, options: { ...options, ...short }, strict: false, tokens: true }).tokens;
}

function unknownFlag(line: CommandLine, flags: Readonly<Record<string, Flag>>, rawName: string): UsageError {
  const near = didYouMean(
    rawName,
    Object.keys(flags).map((flag) => `--${flag}`),
  );
  const isWord = line.words !== undefined && !rawName.startsWith("--");
  const behind = isWord
    ? `Words that begin with a hyphen stand behind another “--”: npm run ${line.name} -- -- ${line.words}. `
    : "";
  return new UsageError(
    `“npm run ${line.name}” knows no ${rawName}. ${near}${behind}${listFlags(flags)} “npm run ${line.name} -- --help” says more.`,
  );
}

function listFlags(flags: Readonly<Record<string, Flag>>): string {
  return `Its flags are ${Object.keys(flags)
    .map((flag) => `--${flag}`)
    .join(", ")}.`;
}
