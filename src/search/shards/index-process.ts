import { isCacheError } from "../../cache/cache-error.ts";
import { type BodyStore, openBodyStore } from "../../markdown/store/body-store.ts";
import { type IndexMaker, openIndexMaker } from "../pagefind/index-maker.ts";
import { indexShard, type ShardJob } from "./index-shard.ts";

/*
 * Indexes shards one after the other, in a process of its own: what an index needs of memory is as much as that of a
 * whole archive, and each has its own. It ends with the process that has started it.
 */

/** What this process answers, once it is done with a shard. */
export interface IndexAnswer {
  readonly fault?: string;
  /** Whether the cache is at fault. */
  readonly isOfCache?: boolean;
}

let bodies: BodyStore | undefined;
let maker: IndexMaker | undefined;

async function index(job: ShardJob): Promise<IndexAnswer> {
  try {
    bodies ??= openBodyStore(job.cacheDir);
    maker ??= openIndexMaker(job.indexer);
    await indexShard(job, bodies, maker);
    return {};
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    return { fault, isOfCache: isCacheError(cause) };
  }
}

process.on("message", async (job: ShardJob) => process.send?.(await index(job)));
process.once("disconnect", () => process.exit());
// What ends the process that has started this one reaches both; this one ends when that has.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
