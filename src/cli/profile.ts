import type { BuildResult, BuiltSite } from "../site/build.ts";
import type { BuildWatch } from "../site/build-watch.ts";
import { listSlowest } from "./summary.ts";

/**
 * Where the time of a build went, as JSON: the seconds of every stage (pages and search run at the same time), the CPU
 * time and the peak memory. The last two leave out the processes that index for search or bundle templates.
 */
export function writeProfile({ bodies, warnings }: BuildResult, site: BuiltSite, watch: BuildWatch): string {
  const { user, system } = process.cpuUsage();
  const { times, ...counts } = site;
  const profile = {
    node: process.versions.node,
    seconds: watch.seconds(),
    cpuSeconds: { user: user / 1e6, system: system / 1e6 },
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    stages: watch.times(),
    bodies,
    site: { ...counts, pagesRendered: times.length },
    warnings: warnings.length,
    slowestPages: listSlowest(site),
  };
  return `${JSON.stringify(profile, null, 2)}\n`;
}
