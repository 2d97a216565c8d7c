import { join } from "node:path";
import type { BodyFacts, RenderedBody } from "../../model/body.ts";
import { factsOf } from "../../model/body.ts";
import { openThreads, type Threads } from "../../workers/open-threads.ts";
import type { ReadBody } from "../store/body-source.ts";
import type { PackedBodies } from "../store/packed-bodies.ts";
import { type BodyLimits, HEAP_MB, isHeavy, refuseLength, stoppedBody } from "./body-limits.ts";
import type { BatchTask, RenderedBatch } from "./render-batch.ts";
import { renderBody } from "./render-body.ts";

/** Threads that render bodies and can be stopped at a costly one. */
type BodyThreads = Threads<BatchTask, RenderedBatch>;

/** How often the progress of a thread is checked. */
const LOOK_MS = 200;

export function openBodyThreads(threads: number, heapMb = HEAP_MB): BodyThreads {
  const module = join(import.meta.dirname, "render-batch.ts");
  return openThreads<BatchTask, RenderedBatch>(module, "renderBatch", threads, { heapMb });
}

/**
 * Renders bodies in a thread. If one takes too much time or memory, the thread is stopped; that body gets a problem,
 * and the others are rendered again.
 *
 * @param keep gets the bodies
 * @returns the facts of the bodies, by digest
 * @throws if a thread dies for another reason, with the digests of its bodies
 */
export async function renderBounded(
  pool: BodyThreads,
  bodies: readonly ReadBody[],
  limits: BodyLimits,
  keep: (packed: PackedBodies) => void,
): Promise<ReadonlyMap<string, BodyFacts>> {
  if (bodies.length === 0) return new Map();
  const task = { bodies, progress: new Int32Array(new SharedArrayBuffer(4)) };
  const stopping = new AbortController();
  const watch = watchProgress(task.progress, limits, () => stopping.abort());
  try {
    const { facts, packed } = await pool.run(task, stopping.signal);
    keep(packed);
    return new Map(bodies.map(({ digest }, index) => [digest, facts[index]!] as const));
  } catch (cause) {
    const reason = whyStopped(cause, stopping.signal);
    const at = Atomics.load(task.progress, 0) - 1;
    const costly = bodies[at];
    if (reason === undefined || costly === undefined) throw describeDeath(cause, bodies);
    const before = await renderBounded(pool, bodies.slice(0, at), limits, keep);
    const after = await renderBounded(pool, bodies.slice(at + 1), limits, keep);
    return new Map([...before, [costly.digest, factsOf(stoppedBody(reason, limits))], ...after]);
  } finally {
    clearInterval(watch);
  }
}

/** Renders one body; in a thread of its own if it may be costly. */
export async function renderOne(markdown: string, lang: string, limits: BodyLimits): Promise<RenderedBody> {
  const refused = refuseLength(markdown, limits);
  if (refused) return refused;
  if (!isHeavy(markdown)) return renderBody(markdown, lang);
  const pool = openBodyThreads(1);
  let html = "";
  try {
    const facts = await renderBounded(pool, [{ digest: "", markdown, lang }], limits, ({ bytes }) => {
      if (bytes.length > 0) html = (JSON.parse(Buffer.from(bytes).toString("utf8")) as RenderedBody).html;
    });
    return { html, ...facts.get("")! };
  } finally {
    await pool.stop();
  }
}

/** Calls `stop` when a thread has been at one body for too long. */
function watchProgress(progress: Int32Array, { seconds }: BodyLimits, stop: () => void) {
  let last = 0;
  let since = Date.now();
  return setInterval(() => {
    const at = Atomics.load(progress, 0);
    if (at !== last || at <= 0) {
      last = at;
      since = Date.now();
    } else if (Date.now() - since > seconds * 1000) stop();
  }, LOOK_MS);
}

function whyStopped(cause: unknown, { aborted }: AbortSignal): "time" | "memory" | undefined {
  if (aborted) return "time";
  return (cause as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : undefined;
}

function describeDeath(cause: unknown, bodies: readonly ReadBody[]): Error {
  const digests = bodies.map(({ digest }) => digest).join(", ");
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`One of these bodies crashed its worker thread (${reason}): ${digests}.`, { cause });
}
