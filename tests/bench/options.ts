import { parseArgs } from "node:util";
import { type BenchCase, CASES } from "./cases.ts";

export interface Options {
  readonly sizes: readonly number[];
  readonly cases: readonly BenchCase[];
  readonly rounds: number;
  readonly limitSeconds: number;
  /** In bytes; absent, most of what the machine has. */
  readonly memoryLimit?: number | undefined;
  readonly peers?: string | undefined;
  readonly json?: string | undefined;
  readonly markdown?: string | undefined;
  readonly plot?: string | undefined;
  readonly isHelp: boolean;
  /** Reports to show; nothing is measured then. */
  readonly from: readonly string[];
}

/** A flag that cannot be used; the message says which and what to write. */
export class OptionsError extends Error {
  override name = "OptionsError";
}

export const USAGE = `npm run bench -- [flags]

  --sizes 630,6325   how many articles the archives have
  --cases LIST       which builds, of ${CASES.map(({ id }) => id).join(", ")}
  --all              all of them; without it, not those that say nothing new
  --rounds 3         how often each is measured; the median counts
  --limit 30         minutes after which a build has failed
  --memory 20        gigabytes above which a build has failed
  --peers DIR        where Eleventy and Astro are installed, once
  --json FILE        keeps the results
  --markdown FILE    writes the table in Markdown
  --plot FILE        draws time and memory against size, as SVG
  --from FILE        measures nothing and shows kept results; several are merged
`;

/** @throws {OptionsError} */
export function parseOptions(args: readonly string[]): Options {
  const values = readFlags(args);
  return {
    sizes: values.sizes.split(",").map((size) => toCount("sizes", size)),
    cases: chooseCases(values.cases, values.all),
    rounds: toCount("rounds", values.rounds),
    limitSeconds: toAmount("limit", values.limit) * 60,
    memoryLimit: values.memory === undefined ? undefined : toAmount("memory", values.memory) * 1e9,
    peers: values.peers,
    json: values.json,
    markdown: values.markdown,
    plot: values.plot,
    isHelp: values.help,
    from: values.from,
  };
}

function readFlags(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { ...text, default: "630,6325" },
        cases: text,
        all: { type: "boolean", default: false },
        rounds: { ...text, default: "3" },
        limit: { ...text, default: "30" },
        memory: text,
        peers: text,
        json: text,
        markdown: text,
        plot: text,
        help: { type: "boolean", default: false },
        from: { ...text, multiple: true, default: [] },
      },
    }).values;
  } catch (error) {
    throw new OptionsError(`${(error as Error).message}.\n\n${USAGE}`);
  }
}

function chooseCases(list: string | undefined, isAll: boolean): readonly BenchCase[] {
  if (list === undefined) return CASES.filter(({ isExtra }) => isAll || !isExtra);
  const wanted = list.split(",");
  const unknown = wanted.find((id) => !CASES.some((one) => one.id === id));
  if (unknown !== undefined)
    throw new OptionsError(
      `There is no case "${unknown}". Choose from ${CASES.map(({ id }) => id).join(", ")}.`,
    );
  return CASES.filter(({ id }) => wanted.includes(id));
}

function toCount(flag: string, text: string): number {
  const count = Number(text);
  if (!(Number.isInteger(count) && count > 0))
    throw new OptionsError(`--${flag} is "${text}". Write whole numbers above 0.`);
  return count;
}

function toAmount(flag: string, text: string): number {
  const amount = Number(text);
  if (!(Number.isFinite(amount) && amount > 0))
    throw new OptionsError(`--${flag} is "${text}". Write a number above 0.`);
  return amount;
}
