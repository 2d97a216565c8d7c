import type { Element, ElementContent } from "hast";
import { cutIntoRuns, isElement, make } from "./content-models.ts";

/** Which parents an element may have; elsewhere it is a stray. */
const PARENTS: ReadonlyMap<string, RegExp> = new Map([
  ["li", /^[uo]l$/],
  ["dt", /^dl$/],
  ["dd", /^dl$/],
  ["figcaption", /^figure$/],
  ["summary", /^details$/],
  ["rt", /^ruby$/],
  ["rp", /^ruby$/],
]);

/** Gives list items outside of a list a list, and makes plain blocks or text of what means nothing without its parent. */
export function wrapStrays(children: readonly ElementContent[], parent: string): ElementContent[] {
  if (parent !== "dl")
    for (const child of children)
      if (isElement(child, "div")) child.children = wrapStrays(child.children, "");
  const strayOf = (node: ElementContent) => {
    if (node.type !== "element") return "";
    const parents = PARENTS.get(node.tagName);
    // The groups of a description list may stand in divisions, which are looked at with the list.
    const isGroup = parent === "div" && node.tagName.startsWith("d");
    return parents && !parents.test(parent) && !isGroup
      ? node.tagName.startsWith("d")
        ? "dl"
        : node.tagName
      : "";
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

/** A list of descriptions begins with a term; without one they are plain blocks. */
export function wrapDescriptions(run: readonly ElementContent[]): ElementContent[] {
  const isList = isElement(run[0], "dt") && run.some((node) => isElement(node, "dd"));
  return isList ? [make("dl", run)] : run.map((node) => rename(node, "div"));
}

function rename(node: ElementContent, tagName: string): ElementContent {
  return node.type === "element" ? ({ ...node, tagName } satisfies Element) : node;
}
