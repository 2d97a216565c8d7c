import type { Element, ElementContent } from "hast";
import { cutIntoRuns, HEADING, isBlank, isBlock, isElement, make } from "./content-models.ts";

/**
 * Moves blocks out of a heading, a summary or preformatted text: the first text stays in it, and the rest follows as
 * separate blocks. Paragraphs inside it become plain text.
 */
export function splitAtBlocks(element: Element): ElementContent[] {
  const inner = element.children
    .flatMap((child) => unwrapText(child, element.tagName))
    .filter((node, index, all) => !isSpace(node) || !isSpace(all[index - 1]));
  const stays = (node: ElementContent) =>
    !isBlock(node) || (element.tagName === "summary" && isHeading(node));
  const runs = cutIntoRuns(inner, stays).filter(([, run]) => !run.every(isBlank));
  const first = runs.findIndex(([isKept]) => isKept);
  return runs.flatMap(([isKept, run], index): ElementContent[] => {
    if (!isKept) return [...run];
    const text = trim(run);
    if (index === first) return [{ ...element, children: text }];
    return [make(element.tagName === "pre" ? "pre" : "p", text)];
  });
}

function isSpace(node: ElementContent | undefined): boolean {
  return node?.type === "text" && /^\s$/.test(node.value);
}

function isHeading(node: ElementContent): boolean {
  return node.type === "element" && HEADING.test(node.tagName);
}

/** Unwraps a paragraph or division that has only text, and puts a space on either side. */
function unwrapText(node: ElementContent, within: string): ElementContent[] {
  const isText = isElement(node, "p", "div") || (HEADING.test(within) && isHeading(node));
  if (!isText || node.type !== "element" || node.children.some(isBlock)) return [node];
  const space = { type: "text", value: within === "pre" ? "\n" : " " } as const;
  return [space, ...node.children, space];
}

function trim(run: readonly ElementContent[]): ElementContent[] {
  const last = run.length - 1;
  return run.map((node, index) => {
    if (node.type !== "text" || (index > 0 && index < last)) return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === last ? value.trimEnd() : value };
  });
}

/** Moves an inline element such as `<b>` into the blocks that it contains, around their text. */
export function pushInwards(wrapper: Element, children: readonly ElementContent[]): ElementContent[] {
  return cutIntoRuns(children, isBlock).flatMap(([areBlocks, run]): ElementContent[] => {
    if (run.every(isBlank)) return [...run];
    if (!areBlocks) return [{ ...wrapper, children: [...run] }];
    return run.map((block) =>
      block.type === "element" ? { ...block, children: pushInwards(wrapper, block.children) } : block,
    );
  });
}
