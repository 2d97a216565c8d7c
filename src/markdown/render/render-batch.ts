import { type BodyFacts, factsOf, type RenderedBody } from "../../model/body.ts";
import type { ReadBody } from "../store/body-source.ts";
import { type PackedBodies, packBodies } from "../store/packed-bodies.ts";
import { describeFailure, tryRenderBody } from "./render-body.ts";

/** Bodies to render. `progress` gets the number of the body that is being rendered, from 1, and -1 at the end. */
export interface BatchTask {
  readonly bodies: readonly ReadBody[];
  readonly progress?: Int32Array | undefined;
}

/** The result of a batch. */
export interface RenderedBatch {
  /** In the order of the bodies. */
  readonly facts: readonly BodyFacts[];
  readonly packed: PackedBodies;
}

/**
 * Renders bodies; worker threads run this. Failures are not packed, because the machine may be at fault and not the
 * body.
 */
export function renderBatch({ bodies, progress }: BatchTask): RenderedBatch {
  const made: [digest: string, body: RenderedBody][] = [];
  const facts = bodies.map(({ digest, markdown, lang }, index) => {
    if (progress) Atomics.store(progress, 0, index + 1);
    try {
      const body = tryRenderBody(markdown, lang);
      made.push([digest, body]);
      return factsOf(body);
    } catch (cause) {
      return factsOf(describeFailure(cause));
    }
  });
  const packed = packBodies(made);
  if (progress) Atomics.store(progress, 0, -1);
  return { facts, packed };
}
