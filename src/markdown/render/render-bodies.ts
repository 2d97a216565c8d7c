import { type BodyFacts, factsOf } from "../../model/body.ts";
import type { BodySource } from "../store/body-source.ts";
import { type BodyStore, openBodyStore } from "../store/body-store.ts";
import { type FactsFile, parseFacts, readFactsFile, writeFactsFile } from "../store/facts-file.ts";
import type { BodyLimits } from "./body-limits.ts";
import { renderInThreads } from "./render-in-threads.ts";

interface BodiesReport {
  /** The facts of every body asked for, by digest. */
  readonly facts: ReadonlyMap<string, BodyFacts>;
  readonly rendered: number;
  readonly reused: number;
}

interface RenderOptions {
  /** The most worker threads; by default as many as the machine runs at once. */
  readonly threads?: number | undefined;
  /** What one body may cost. */
  readonly limits?: BodyLimits | undefined;
  /**
   * Whether `bodies` are all that there are. Then the cache drops other bodies once they outnumber these: it stays
   * bounded, and going back to yesterday's text costs nothing.
   */
  readonly prune?: boolean | undefined;
  /** Gets the number of bodies to render; `onRendered` gets the size of each batch that is done. */
  readonly onStart?: ((total: number) => void) | undefined;
  readonly onRendered?: ((count: number) => void) | undefined;
}

/** Renders the bodies that are not in the cache, and returns the facts of all. */
export async function renderBodies(
  bodies: readonly BodySource[],
  cacheDir: string,
  options: RenderOptions = {},
): Promise<BodiesReport> {
  const wanted = new Map(bodies.map((body) => [body.digest, body]));
  const store = openBodyStore(cacheDir);
  const lines = readFactsFile(cacheDir);
  const facts = new Map<string, BodyFacts>();
  for (const digest of wanted.keys()) {
    const known = readFacts(store, digest, lines);
    if (known) facts.set(digest, known);
  }
  const reused = facts.size;
  const missing = [...wanted.values()].filter(({ digest }) => !facts.has(digest));
  options.onStart?.(missing.length);
  try {
    const made = await renderInThreads(missing, store.add, options);
    for (const [digest, known] of made) facts.set(digest, known);
  } finally {
    store.save(options.prune ? new Set(wanted.keys()) : undefined);
  }
  const kept = [...lines].filter(([digest]) => store.has(digest));
  if (kept.length < lines.size || [...facts.keys()].some((digest) => !lines.has(digest))) {
    const known = [...facts].map(([digest, one]) => [digest, JSON.stringify(one)] as const);
    writeFactsFile(cacheDir, new Map([...kept, ...known]));
  }
  return { facts, rendered: missing.length, reused };
}

function readFacts(store: BodyStore, digest: string, lines: FactsFile): BodyFacts | undefined {
  if (!store.has(digest)) return undefined;
  const known = parseFacts(lines.get(digest));
  if (known) return known;
  const body = store.read(digest);
  return body && factsOf(body);
}
