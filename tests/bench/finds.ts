import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareFinds, type Difference } from "./compare-finds.ts";

const { values } = parseArgs({
  options: {
    site: { type: "string", default: "dist" },
    queries: { type: "string", default: "500" },
    // Also lists the queries for which Pagefind finds a shorter word.
    all: { type: "boolean", default: false },
  },
});
const folder = await mkdtemp(join(tmpdir(), "offprint-finds-"));
try {
  const { queries, both, lost, differences, shortened } = await compareFinds(
    resolve(values.site),
    folder,
    Number(values.queries),
  );
  console.log(`${queries} queries drawn from the pages; ${both} results are Pagefind's and ours.`);
  list("do not find the page that they are from", lost);
  list("find less than with Pagefind's own client and index", differences);
  list("are words that no page has, for which Pagefind finds shorter ones", shortened, values.all);
  process.exitCode = lost.length + differences.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}

function list(what: string, found: readonly Difference[], isTold = true): void {
  console.log(`${found.length} ${what}.`);
  for (const { query, missed } of isTold ? found : [])
    console.log(`  ${query}: ${missed.length} missed, as ${missed[0]}`);
}
