import { availableParallelism } from "node:os";
import { type BodyFacts, factsOf } from "../../model/body.ts";
import { workOnEach } from "../../workers/work-on-each.ts";
import { type BodySource, type ReadBody, readSource } from "../store/body-source.ts";
import type { PackedBodies } from "../store/packed-bodies.ts";
import { type BodyLimits, isHeavy, refuseLength } from "./body-limits.ts";

/** Below this many bodies, starting threads takes longer than rendering. */
const FEWEST_FOR_THREADS = 400;
/** Loading and warming up a thread takes as long as rendering about this many bodies. */
const BODIES_A_THREAD = 1000;
const BATCH = 40;
const DEFAULT_LIMITS: BodyLimits = { kilobytes: 2000, seconds: 15 };

interface ThreadOptions {
  /** The most threads; by default as many as the machine runs at once. */
  readonly threads?: number | undefined;
  readonly limits?: BodyLimits | undefined;
  /** Gets the size of each batch that is done. */
  readonly onRendered?: ((count: number) => void) | undefined;
}

/** The facts of bodies, by digest. */
type Facts = ReadonlyMap<string, BodyFacts>;

/**
 * Renders bodies, in worker threads if there are many or if one may be costly, and returns their facts by digest. A
 * body that exceeds the limits gets a problem.
 *
 * @param keep gets the bodies in batches
 * @throws if a thread dies, with the digests of its bodies
 */
export async function renderInThreads(
  bodies: readonly BodySource[],
  keep: (packed: PackedBodies) => void,
  { threads = availableParallelism(), limits = DEFAULT_LIMITS, onRendered = () => {} }: ThreadOptions = {},
): Promise<Facts> {
  if (bodies.length === 0) return new Map();
  const made = new Map<string, BodyFacts>();
  const note = (facts: Facts) => {
    for (const [digest, known] of facts) made.set(digest, known);
  };
  const isMany = bodies.length >= FEWEST_FOR_THREADS && threads >= 2;
  const read = isMany ? [] : bodies.map(readSource);
  note(refuseLong(read, limits));
  const wanted = read.filter(({ digest }) => !made.has(digest));
  onRendered(read.length - wanted.length);
  const light = wanted.filter(({ markdown }) => !isHeavy(markdown));
  if (light.length > 0) {
    // The renderer takes long to load, and most builds have nothing to render.
    const { renderBatch } = await import("./render-batch.ts");
    const { facts, packed } = renderBatch({ bodies: light });
    keep(packed);
    note(pairWithDigests(light, facts));
    onRendered(light.length);
  }
  const heavy = wanted.filter(({ markdown }) => isHeavy(markdown));
  const batches = isMany ? cutIntoBatches(bodies) : heavy.map((body) => () => [body]);
  if (batches.length > 0) await renderBatches(batches);
  return new Map(bodies.map(({ digest }) => [digest, made.get(digest)!] as const));

  async function renderBatches(batches: readonly (() => readonly ReadBody[])[]): Promise<void> {
    const { openBodyThreads, renderBounded } = await import("./render-bounded.ts");
    const useful = isMany ? Math.ceil(bodies.length / BODIES_A_THREAD) : batches.length;
    const open = Math.min(threads, useful);
    const pool = openBodyThreads(open);
    try {
      // Two batches for each thread are enough to keep it busy, without holding the archive in memory.
      await workOnEach(batches, 2 * open, async (readBatch) => {
        const batch = readBatch();
        note(refuseLong(batch, limits));
        const wanted = batch.filter(({ digest }) => !made.has(digest));
        note(await renderBounded(pool, wanted, limits, keep));
        onRendered(batch.length);
      });
    } finally {
      await pool.stop();
    }
  }
}

function refuseLong(bodies: readonly ReadBody[], limits: BodyLimits): Facts {
  return new Map(
    bodies.flatMap(({ digest, markdown }) => {
      const refused = refuseLength(markdown, limits);
      return refused ? [[digest, factsOf(refused)] as const] : [];
    }),
  );
}

function pairWithDigests(bodies: readonly ReadBody[], facts: readonly BodyFacts[]): Facts {
  return new Map(bodies.map(({ digest }, index) => [digest, facts[index]!] as const));
}

function cutIntoBatches(bodies: readonly BodySource[]): readonly (() => readonly ReadBody[])[] {
  const count = Math.ceil(bodies.length / BATCH);
  return Array.from(
    { length: count },
    (_, index) => () => bodies.slice(index * BATCH, (index + 1) * BATCH).map(readSource),
  );
}
