import { PassThrough } from "node:stream";
import type { WordBook } from "../pagefind/index/word-book.ts";
import { indexShard, type ShardJob, type ShardPage } from "./index-shard.ts";

/*
 * Indexes shards one after the other, in a process of its own: what an index needs of memory is then as much as that of
 * a whole archive, and each has its own. It ends with the process that has started it.
 */

/** What this process is told of a shard. */
export type IndexMessage = { readonly shard: number } & (
  | { readonly kind: "begin"; readonly job: ShardJob }
  | { readonly kind: "pages"; readonly pages: readonly ShardPage[] }
  /** There are no more; the index is to be kept in a file. */
  | { readonly kind: "end"; readonly pack: string }
  /** The index is not wanted. */
  | { readonly kind: "drop" }
);

/** What it answers, once it is done with a shard. */
export interface IndexAnswer {
  readonly shard: number;
  readonly fault?: string | undefined;
}

interface OpenShard {
  readonly pages: PassThrough;
  pack?: string | undefined;
}

const shards = new Map<number, OpenShard>();
let last = Promise.resolve();
let book: WordBook | undefined;

async function index(number: number, job: ShardJob, shard: OpenShard): Promise<void> {
  let fault: string | undefined;
  try {
    book = await indexShard(job, shard.pages, () => shard.pack, book);
  } catch (cause) {
    fault = cause instanceof Error ? cause.message : String(cause);
  }
  shards.delete(number);
  process.send?.({ shard: number, fault } satisfies IndexAnswer);
}

function hear(message: IndexMessage): void {
  if (message.kind === "begin") {
    const begun = { pages: new PassThrough({ objectMode: true }) };
    shards.set(message.shard, begun);
    last = last.then(() => index(message.shard, message.job, begun));
    return;
  }
  const shard = shards.get(message.shard);
  if (message.kind === "pages") for (const page of message.pages) shard?.pages.write(page);
  else if (shard) {
    if (message.kind === "end") shard.pack = message.pack;
    shard.pages.end();
  }
}

process.on("message", hear);
process.once("disconnect", () => process.exit());
// What ends the process that has started this one reaches both; this one ends when that has.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
