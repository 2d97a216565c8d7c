import { type BodyFacts, factsOf, type RenderedBody } from "../domain/body.ts";
import { type PackedBodies, packBodies } from "./body-pack.ts";
import type { ReadBody } from "./body-source.ts";
import { describeFailure, tryRenderBody } from "./render-body.ts";

/** What has become of bodies. */
export interface RenderedBatch {
  /** In order. */
  readonly facts: readonly BodyFacts[];
  readonly packed: PackedBodies;
}

/**
 * Renders bodies. Worker threads run this. A failure is not packed: it may come from the machine and not from the body.
 */
export function renderBatch(bodies: readonly ReadBody[]): RenderedBatch {
  const made: [digest: string, body: RenderedBody][] = [];
  const facts = bodies.map(({ digest, markdown, lang }) => {
    try {
      const body = tryRenderBody(markdown, lang);
      made.push([digest, body]);
      return factsOf(body);
    } catch (cause) {
      return factsOf(describeFailure(cause));
    }
  });
  return { facts, packed: packBodies(made) };
}
