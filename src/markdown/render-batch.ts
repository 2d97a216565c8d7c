import type { BodyFacts, RenderedBody } from "../domain/body.ts";
import { writeBody } from "./body-cache.ts";
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

/** Renders bodies into the cache and answers with their facts, in order. Worker threads run this. */
export function renderBatch(batch: { bodies: readonly ReadBody[]; cacheDir: string }): BodyFacts[] {
  return batch.bodies.map((body) => factsOf(renderIntoCache(body, batch.cacheDir)));
}

/** The facts of a body without its HTML. */
export function factsOf(body: RenderedBody): BodyFacts {
  const { html: _, ...facts } = body;
  return facts;
}

/** A failure is not kept: it may come from the machine and not from the body. */
function renderIntoCache({ digest, markdown, lang }: ReadBody, cacheDir: string): RenderedBody {
  let rendered: RenderedBody;
  try {
    rendered = tryRenderBody(markdown, lang);
  } catch (cause) {
    return describeFailure(cause);
  }
  writeBody(cacheDir, digest, rendered);
  return rendered;
}
