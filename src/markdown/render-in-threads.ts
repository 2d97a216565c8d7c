import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { BodyFacts } from "../domain/body.ts";
import { openThreads, type Threads } from "../threads/open-threads.ts";
import type { PackedBodies } from "./body-pack.ts";
import { type BodySource, type ReadBody, readSource } from "./body-source.ts";
import type { RenderedBatch } from "./render-batch.ts";
import { findSourceFolder } from "./source-folder.ts";

/** Below this many bodies, starting threads takes longer than rendering. */
const FEWEST_FOR_THREADS = 400;
const BATCH = 40;

export interface ThreadOptions {
  /** At most so many; by default as many as the machine runs at once. */
  readonly threads?: number | undefined;
  /** Hears of each number of bodies that has been rendered. */
  readonly onRendered?: ((count: number) => void) | undefined;
}

/**
 * Renders bodies, in worker threads where there are many, and answers with their facts by digest.
 *
 * @param keep gets the bodies, some at a time
 * @throws where a thread dies, with the digests of the bodies that it was at
 */
export async function renderInThreads(
  bodies: readonly BodySource[],
  keep: (packed: PackedBodies) => void,
  { threads = availableParallelism(), onRendered = () => {} }: ThreadOptions = {},
): Promise<ReadonlyMap<string, BodyFacts>> {
  if (bodies.length === 0) return new Map();
  if (bodies.length < FEWEST_FOR_THREADS || threads < 2) {
    // What renders bodies takes long to load, and most builds have none to render.
    const { renderBatch } = await import("./render-batch.ts");
    const { facts, packed } = renderBatch(bodies.map(readSource));
    keep(packed);
    onRendered(bodies.length);
    return pairWithDigests(bodies, facts);
  }
  const pool = openThreads<readonly ReadBody[], RenderedBatch>(
    join(findSourceFolder(), "render-batch.ts"),
    "renderBatch",
    threads,
  );
  try {
    const made = new Map<string, BodyFacts>();
    const batches = cutIntoBatches(bodies).values();
    // Two batches a thread wait at any time: enough to keep it busy, and no archive in memory.
    const work = async () => {
      for (const batch of batches) {
        const { facts, packed } = await runBatch(pool, batch);
        keep(packed);
        for (const [digest, known] of pairWithDigests(batch, facts)) made.set(digest, known);
        onRendered(batch.length);
      }
    };
    await Promise.all(Array.from({ length: 2 * threads }, work));
    return new Map(bodies.map(({ digest }) => [digest, made.get(digest)!] as const));
  } finally {
    await pool.stop();
  }
}

async function runBatch(
  pool: Threads<readonly ReadBody[], RenderedBatch>,
  bodies: readonly BodySource[],
): Promise<RenderedBatch> {
  try {
    return await pool.run(bodies.map(readSource));
  } catch (cause) {
    const digests = bodies.map(({ digest }) => digest).join(", ");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`One of these bodies stopped its worker thread (${reason}): ${digests}.`, { cause });
  }
}

function pairWithDigests(bodies: readonly BodySource[], facts: readonly BodyFacts[]) {
  return new Map(bodies.map(({ digest }, index) => [digest, facts[index]!] as const));
}

function cutIntoBatches(bodies: readonly BodySource[]): readonly (readonly BodySource[])[] {
  const count = Math.ceil(bodies.length / BATCH);
  return Array.from({ length: count }, (_, index) => bodies.slice(index * BATCH, (index + 1) * BATCH));
}
