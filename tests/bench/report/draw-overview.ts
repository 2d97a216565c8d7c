import { CHANGES, type ChangeName, YARDSTICK } from "../cases.ts";
import { formatCount, formatMemory, formatSeconds, formatSize } from "./formats.ts";
import type { Report } from "./report.ts";
import { type Summary, summarize } from "./summary.ts";
import { drawMarkdownTable, type Table } from "./table.ts";

/** The columns of times: what a reader asks first. All other builds are in the whole tables. */
const TIMES: readonly (readonly [heading: string, id: string])[] = [
  ["first build", "offprint-cold"],
  ["unchanged", "offprint-unchanged"],
  ["one edit", "offprint-edit"],
  ["one addition", "offprint-addition"],
  ["one edit in CI", "offprint-ci-edit"],
  ["Hugo", "hugo-cold"],
  ["Hugo, one addition", "hugo-addition"],
  ["Eleventy", "eleventy-cold"],
  ["Astro", "astro-cold"],
];

/** A line for each archive and size, and where Offprint takes longer than Hugo. */
export function drawOverview(report: Report): string {
  const archives = groupByArchive(summarize(report));
  const behind = archives.flatMap((own) => listBehind(own));
  const last = `Offprint takes longer than Hugo here: ${behind.join("; ") || "nowhere"}.`;
  return `${[drawTimes(archives), drawCosts(archives)].map(drawMarkdownTable).join("\n\n")}\n\n${last}\n`;
}

/** The builds of one archive in one size, by the id of their case. */
type Builds = ReadonlyMap<string, Summary>;

function groupByArchive(summaries: readonly Summary[]): readonly Builds[] {
  const groups = Map.groupBy(summaries, ({ archive, articles }) => `${archive} ${articles}`);
  return [...groups.values()].map((own) => new Map(own.map((one) => [one.id, one])));
}

function drawTimes(archives: readonly Builds[]): Table {
  const columns = TIMES.filter(([, id]) => archives.some((own) => own.has(id)));
  return {
    headings: ["archive", "articles", ...columns.map(([heading]) => heading)],
    words: 1,
    rows: archives.map((own) => [...nameOf(own), ...columns.map(([, id]) => showTime(own.get(id)))]),
  };
}

/** The time, and in parentheses its share of the yardstick's. */
function showTime(one: Summary | undefined): string {
  if (!one) return "";
  if (!one.median) return "failed";
  const share = one.id === YARDSTICK ? undefined : one.timesYardstick?.seconds;
  const time = formatSeconds(one.median.seconds);
  return share === undefined ? time : `${time} (${share.toFixed(2)})`;
}

function drawCosts(archives: readonly Builds[]): Table {
  return {
    headings: [
      "archive",
      "articles",
      "memory",
      "Hugo's",
      "files",
      "Hugo's",
      "size",
      "Hugo's",
      "cache",
      "packed",
      "time to pack",
      "to unpack",
    ],
    words: 1,
    rows: archives.map((own) => {
      const [ours, theirs] = ["offprint-cold", YARDSTICK].map((id) => own.get(id)?.median);
      const cache = own.get("offprint-ci-edit")?.median?.cache;
      return [
        ...nameOf(own),
        ...[ours, theirs].map((median) => (median ? formatMemory(median.memory) : "")),
        ...[ours, theirs].map((median) => (median ? formatCount(median.files) : "")),
        ...[ours, theirs].map((median) => (median ? formatSize(median.bytes) : "")),
        cache ? `${formatCount(cache.files)} files` : "",
        cache ? formatSize(cache.packedBytes) : "",
        cache ? formatSeconds(cache.packSeconds) : "",
        cache ? formatSeconds(cache.unpackSeconds) : "",
      ];
    }),
  };
}

/** The builds in which Hugo is faster, compared with the same build of it, or with the one that it does each time. */
function listBehind(own: Builds): readonly string[] {
  const [archive, articles] = nameOf(own);
  return (Object.keys(CHANGES) as ChangeName[]).flatMap((change) => {
    const ours = own.get(`offprint-${change}`)?.median?.seconds;
    const theirs = (own.get(`hugo-${change}`) ?? own.get(YARDSTICK))?.median?.seconds;
    if (ours === undefined || theirs === undefined || ours <= theirs) return [];
    return [`${articles} ${archive}, ${CHANGES[change].label}: ${(ours / theirs).toFixed(2)}`];
  });
}

function nameOf(own: Builds): readonly [archive: string, articles: string] {
  const [first] = own.values();
  return [first?.archive ?? "", formatCount(first?.articles ?? 0)];
}
