import type { Element, ElementContent } from "hast";
import { cutIntoRuns, isElement, make } from "./content-models.ts";

/** The parents that an element may have. */
const PARENTS: ReadonlyMap<string, RegExp> = new Map([
  ["li", /^[uo]l$/],
  ["dt", /^dl$/],
  ["dd", /^dl$/],
  ["figcaption", /^figure$/],
  ["summary", /^details$/],
  ["rt", /^ruby$/],
  ["rp", /^ruby$/],
]);

/**
 * Gives list items outside a list a list, and makes other elements without their proper parent plain blocks or text.
 */
export function wrapStrays(children: readonly ElementContent[], parent: string): ElementContent[] {
  if (parent !== "dl")
    for (const child of children)
      if (isElement(child, "div")) child.children = wrapStrays(child.children, "");
  const strayOf = (node: ElementContent) => {
    if (node.type !== "element" || PARENTS.get(node.tagName)?.test(parent) !== false) return "";
    if (!node.tagName.startsWith("d")) return node.tagName;
    // A `<div>` may be a group of a description list, and is looked at with that list.
    return parent === "div" ? "" : "dl";
  };
  if (!children.some((child) => strayOf(child) !== "")) return [...children];
  return cutIntoRuns(children, strayOf).flatMap(([stray, run]) => {
    if (stray === "li") return [make("ul", run)];
    if (stray === "dl") return wrapDescriptions(run);
    if (stray === "figcaption" || stray === "summary") return run.map((node) => rename(node, "div"));
    if (stray === "rt" || stray === "rp")
      return run.flatMap((node) => ("children" in node ? node.children : [node]));
    return run;
  });
}

/** Makes a description list of a run that begins with a term and has a description, otherwise plain blocks. */
export function wrapDescriptions(run: readonly ElementContent[]): ElementContent[] {
  const isList = isElement(run[0], "dt") && run.some((node) => isElement(node, "dd"));
  return isList ? [make("dl", run)] : run.map((node) => rename(node, "div"));
}

function rename(node: ElementContent, tagName: string): ElementContent {
  return node.type === "element" ? ({ ...node, tagName } satisfies Element) : node;
}
