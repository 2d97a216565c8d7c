import type { RenderedBody } from "../../model/body.ts";
import { buildBodyChain } from "../body-chain.ts";
import { failedBody } from "./body-limits.ts";

const chains = new Map<string, (markdown: string) => RenderedBody>();

/**
 * Renders a Markdown body with labels in its language. It never throws: a body that cannot be rendered is empty, and
 * has a problem at its first line that says why.
 */
export function renderBody(markdown: string, lang: string): RenderedBody {
  try {
    return tryRenderBody(markdown, lang);
  } catch (cause) {
    return describeFailure(cause);
  }
}

/** Like `renderBody`, but throws if the body cannot be rendered. */
export function tryRenderBody(markdown: string, lang: string): RenderedBody {
  const chain = chains.get(lang) ?? buildBodyChain(lang);
  chains.set(lang, chain);
  return chain(markdown);
}

/** An empty body whose problem says why rendering failed. */
export function describeFailure(cause: unknown): RenderedBody {
  const isTooDeep = cause instanceof RangeError && cause.message.includes("call stack");
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = isTooDeep
    ? "The body cannot be rendered, because quotes, lists or tags are nested too deeply in it."
    : `The body cannot be rendered: ${reason}.`;
  const remedy = isTooDeep
    ? "Close what is left open, or take some levels out."
    : "Take out half of the body at a time to find the part at fault, and write that part more simply.";
  return failedBody("unrenderable-body", message, remedy);
}
