import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import type { BodyFacts } from "../domain/body.ts";
import { type BodySource, renderBatch } from "./render-batch.ts";
import { findSourceFolder } from "./source-folder.ts";

/** Below this many bodies, starting threads takes longer than rendering. */
const FEWEST_FOR_THREADS = 400;
const BATCH = 40;

/**
 * Renders bodies into the cache, in worker threads where there are many, and answers with their facts by digest.
 *
 * @throws where a thread dies, with the digests of the bodies that it was at
 */
export async function renderInThreads(
  bodies: readonly BodySource[],
  cacheDir: string,
  threads: number = availableParallelism(),
): Promise<ReadonlyMap<string, BodyFacts>> {
  if (bodies.length < FEWEST_FOR_THREADS || threads < 2) {
    return pairWithDigests(bodies, renderBatch({ bodies, cacheDir }));
  }
  const pool = new Piscina({
    filename: join(findSourceFolder(), "render-batch.ts"),
    name: "renderBatch",
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const batches = cutIntoBatches(bodies);
    const made = await Promise.all(batches.map((batch) => runBatch(pool, batch, cacheDir)));
    return new Map(made.flatMap((facts) => [...facts]));
  } finally {
    await pool.destroy();
  }
}

async function runBatch(pool: Piscina, bodies: readonly BodySource[], cacheDir: string) {
  try {
    const facts: BodyFacts[] = await pool.run({ bodies, cacheDir });
    return pairWithDigests(bodies, facts);
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
