import type { UnpublishedCount } from "../model/count-unpublished.ts";
import type { BuildResult, BuiltSite } from "../site/build.ts";
import { plural } from "./report.ts";

const SLOWEST = 10;

/** What was built, in a few lines: the first says all that most builds need. */
export function summarize(
  { bodies, unpublished }: Pick<BuildResult, "bodies" | "unpublished">,
  site: BuiltSite,
  seconds: number,
  outDir: string,
): string {
  const { publications, pages, records, times, shards, files, bytes } = site;
  const lines = [
    `${plural(publications, "publication")}, ${plural(pages, "page")}, ${plural(records, "search record")}; ` +
      `${bodies.rendered} ${bodies.rendered === 1 ? "body" : "bodies"} rendered, ${bodies.reused} reused; ` +
      `${seconds.toFixed(1)} s. The site is in ${outDir}.`,
    `${plural(times.length, "page")} rendered, ${pages - times.length} taken over; ` +
      `${plural(shards.indexed, "shard")} of the index made, ${shards.reused} reused; ` +
      `${plural(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB.`,
  ];
  if (unpublished) lines.push(...describeUnpublished(unpublished));
  const slowest = listSlowest(site);
  if (times.length > SLOWEST) {
    const named = slowest.map(({ file, milliseconds }) => `${file} (${milliseconds} ms)`);
    lines.push(`Slowest: ${named.join(", ")}.`);
  }
  return `${lines.join("\n")}\n`;
}

/** "Not published: 2 drafts and 1 dated later (next: 2031-05-01)."; nothing where all is published. */
export function describeUnpublished({ drafts, later, next }: UnpublishedCount): readonly string[] {
  const parts = [
    ...(drafts > 0 ? [plural(drafts, "draft")] : []),
    ...(later > 0 ? [`${later} dated later (next: ${next})`] : []),
  ];
  return parts.length > 0 ? [`Not published: ${parts.join(" and ")}.`] : [];
}

/** The pages that took longest to render, with whole milliseconds. */
export function listSlowest({ times }: BuiltSite): readonly { file: string; milliseconds: number }[] {
  return times
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, SLOWEST)
    .map(({ file, milliseconds }) => ({ file, milliseconds: Math.round(milliseconds) }));
}
