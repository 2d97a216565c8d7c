import type { UnpublishedCount } from "../model/count-unpublished.ts";
import type { BuildResult, BuiltSite } from "../site/build.ts";
import { plural } from "./report.ts";

const SLOWEST = 10;

/** What was built, in a few lines. For most builds the first line is enough. */
export function summarize(
  { bodies, unpublished }: Pick<BuildResult, "bodies" | "unpublished">,
  site: BuiltSite,
  seconds: number,
  outDir: string,
): string {
  const { publications, pages, records, times, shards, files, bytes, pictures } = site;
  const lines = [
    `${plural(publications, "publication")}, ${plural(pages, "page")}, ${plural(records, "search record")}; ` +
      `${bodies.rendered} ${bodies.rendered === 1 ? "body" : "bodies"} rendered, ${bodies.reused} reused; ` +
      `${seconds.toFixed(1)} s. The site is in ${outDir}.`,
    `${plural(times.length, "page")} rendered, ${pages - times.length} reused; ` +
      `${plural(shards.indexed, "index shard")} made, ${shards.reused} reused; ` +
      `${plural(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB.`,
  ];
  if (pictures.used.files + pictures.unused.files > 0) lines.push(describePictures(pictures));
  if (unpublished) lines.push(...describeUnpublished(unpublished));
  const slowest = listSlowest(site);
  if (times.length > SLOWEST) {
    const named = slowest.map(({ file, milliseconds }) => `${file} (${milliseconds} ms)`);
    lines.push(`Slowest: ${named.join(", ")}.`);
  }
  return `${lines.join("\n")}\n`;
}

/** "Pictures: 44 files, 3.1 MB in the cache, and 8 files, 0.6 MB that content no longer uses." */
function describePictures({ used, unused }: BuiltSite["pictures"]): string {
  const weigh = ({ files, bytes }: BuiltSite["pictures"]["used"]) =>
    `${plural(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB`;
  const others = unused.files > 0 ? `, and ${weigh(unused)} that content no longer uses` : "";
  return `Pictures: ${weigh(used)} in the cache${others}.`;
}

/** "Not published: 2 drafts and 1 dated later (next: 2031-05-01)."; no line if everything is published. */
export function describeUnpublished({ drafts, later, next }: UnpublishedCount): readonly string[] {
  const parts = [
    ...(drafts > 0 ? [plural(drafts, "draft")] : []),
    ...(later > 0 ? [`${later} dated later (next: ${next})`] : []),
  ];
  return parts.length > 0 ? [`Not published: ${parts.join(" and ")}.`] : [];
}

/** The pages that took longest to render. */
export function listSlowest({ times }: BuiltSite): readonly { file: string; milliseconds: number }[] {
  return times
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, SLOWEST)
    .map(({ file, milliseconds }) => ({ file, milliseconds: Math.round(milliseconds) }));
}
