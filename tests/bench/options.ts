import { parseArgs } from "node:util";
import { ARCHIVE_NAMES, ARCHIVES, type ArchiveName } from "./archives/archives.ts";
import { type BenchCase, CASES, CHANGES, CONTENDERS, telling } from "./cases.ts";

export interface Options {
  readonly archives: readonly ArchiveName[];
  readonly sizes: readonly number[];
  /** What is measured at an archive. */
  readonly casesOf: (archive: ArchiveName) => readonly BenchCase[];
  readonly runs: number;
  readonly limitSeconds: number;
  /** In bytes; default: most of the machine's memory. */
  readonly memoryLimit?: number | undefined;
  readonly packages?: string | undefined;
  readonly json?: string | undefined;
  readonly markdown?: string | undefined;
  readonly overview?: string | undefined;
  readonly plot?: string | undefined;
  readonly isHelp: boolean;
  /** Reports to show instead of measuring. */
  readonly from: readonly string[];
}

/** A flag is wrong. The message says which, and what to write. */
export class OptionsError extends Error {
  override name = "OptionsError";
}

export const USAGE = `npm run bench -- [flags]

  --archive LIST     which archives, of ${ARCHIVE_NAMES.join(", ")}
  --articles LIST    how many articles they have: 26,630,1055,6325
  --peers LIST       which generators, of ${CONTENDERS.join(", ")}
  --cases LIST       which builds of each, of ${Object.keys(CHANGES).join(", ")};
                     without it, those that say something new
  --runs 3           how often each is measured; the median counts
  --limit 60         minutes after which a build has failed
  --memory 20        gigabytes above which a build has failed
  --packages DIR     where Eleventy and Astro are installed, once
  --json FILE        keeps the results
  --markdown FILE    writes the tables in Markdown
  --overview FILE    writes a line for each archive and size in Markdown, as README has them
  --plot FILE        draws time and memory against size, as SVG
  --from FILE        measures nothing and shows kept results; several are merged
`;

/** @throws {OptionsError} */
export function parseOptions(args: readonly string[]): Options {
  const values = readFlags(args);
  const contenders = choose("peers", values.peers, CONTENDERS);
  const changes = choose("cases", values.cases, Object.keys(CHANGES));
  const asked = CASES.filter(
    ({ contender, change }) => contenders.includes(contender) && changes.includes(change),
  );
  const isChosen = values.cases !== undefined;
  return {
    archives: choose("archive", values.archive, ARCHIVE_NAMES),
    sizes: values.articles.split(",").map((size) => toCount("articles", size)),
    casesOf: (archive) => asked.filter((one) => isChosen || telling(one, "paintCover" in ARCHIVES[archive])),
    runs: toCount("runs", values.runs),
    limitSeconds: toAmount("limit", values.limit) * 60,
    memoryLimit: values.memory === undefined ? undefined : toAmount("memory", values.memory) * 1e9,
    packages: values.packages,
    json: values.json,
    markdown: values.markdown,
    overview: values.overview,
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
        archive: text,
        articles: { ...text, default: "26,630,1055,6325" },
        peers: text,
        cases: text,
        runs: { ...text, default: "3" },
        limit: { ...text, default: "60" },
        memory: text,
        packages: text,
        json: text,
        markdown: text,
        overview: text,
        plot: text,
        help: { type: "boolean", default: false },
        from: { ...text, multiple: true, default: [] },
      },
    }).values;
  } catch (error) {
    throw new OptionsError(`${(error as Error).message}.\n\n${USAGE}`);
  }
}

/** Those of a list that are wanted, in the order of the list; all of them where nothing is said. */
function choose<Name extends string>(
  flag: string,
  list: string | undefined,
  known: readonly Name[],
): readonly Name[] {
  if (list === undefined) return known;
  const wanted = list.split(",");
  const unknown = wanted.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined)
    throw new OptionsError(`--${flag} has "${unknown}". Choose from ${known.join(", ")}.`);
  return known.filter((name) => wanted.includes(name));
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
