import { type BodyFacts, factsOf, type RenderedBody } from "../../model/body.ts";
import { type PackedBodies, packBodies } from "../store/body-pack.ts";
import type { ReadBody } from "../store/body-source.ts";
import { describeFailure, tryRenderBody } from "./render-body.ts";

/** Bodies to render, with a place for the number of the one that is being rendered, from 1 on; -1 when all are. */
export interface BatchTask {
  readonly bodies: readonly ReadBody[];
  readonly progress?: Int32Array | undefined;
}

/** What has become of bodies. */
export interface RenderedBatch {
  /** In order. */
  readonly facts: readonly BodyFacts[];
  readonly packed: PackedBodies;
}

/**
 * Renders bodies. Worker threads run this. A failure is not packed: it may come from the machine and not from the body.
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
