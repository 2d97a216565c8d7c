import type { Element } from "hast";
import { type BodyDraft, plainText, remark } from "../body-draft.ts";
import { isKnownElement } from "../raw-html/element-policy.ts";
import { shorten } from "../shorten.ts";

/** Lets keyboard users scroll a wide block, and warns of one that is code only because it is indented. */
export function finishBlockOfCode(block: Element, draft: BodyDraft): undefined {
  block.properties.tabIndex = 0;
  const start = draft.markdown[block.position?.start.offset ?? 0];
  const isFencedOrRaw = start === "`" || start === "~" || start === "<";
  if (isFencedOrRaw) return undefined;
  const kind = kindOf(block);
  if (kind === undefined) return undefined;
  const first = shorten(textOf(block).trim().split("\n", 1)[0] as string);
  remark(
    draft,
    block,
    "indented-code",
    `The ${kind} that begins with "${first}" is shown as code, because it is indented by four spaces after a blank line.`,
    "Take the spaces out; if it is meant as code, put it between lines of ```.",
  );
  return undefined;
}

function textOf(block: Element): string {
  const code = block.children[0];
  const text = code?.type === "element" ? code.children[0] : undefined;
  return text?.type === "text" ? text.value : plainText(block);
}

/** What a block of code would be without its indentation; undefined if it is probably meant as code. */
function kindOf(block: Element): string | undefined {
  const text = textOf(block);
  const tag = /^\s*<\/?([a-z][a-z\d]*)(?:\s[^<>]*)?\/?>/i.exec(text)?.[1];
  if (tag !== undefined && isKnownElement(tag.toLowerCase())) return "HTML";
  if (/^\s*\|?[^|\n]+\|.*\n\s*\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t:|-]*(?:\n|$)/.test(text)) return "a table";
  return /^\s*(?:[-*+•]|\d{1,3}[.)])[ \t]+\S/.test(text) ? "a list" : undefined;
}
