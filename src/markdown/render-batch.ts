import type { BodyFacts, RenderedBody } from "../domain/body.ts";
import { type PackedBodies, packBodies } from "./body-pack.ts";
import { describeFailure, tryRenderBody } from "./render-body.ts";

/** A body to render; `digest` is its name in the cache. */
export interface BodySource {
  readonly digest: string;
  readonly readBody: () => string;
  readonly lang: string;
}

/** A body as a thread gets it. */
export type ReadBody = Omit<BodySource, "readBody"> & { readonly markdown: string };

export function readSource({ digest, readBody, lang }: BodySource): ReadBody {
  return { digest, lang, markdown: readBody() };
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

/** The facts of a body without its HTML. */
export function factsOf(body: RenderedBody): BodyFacts {
  const { html: _, ...facts } = body;
  return facts;
}
