import type { Element, ElementContent } from "hast";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Phrasing content by the HTML standard; everything else is a block. */
const PHRASING = names(
  "a abbr audio b bdi bdo br cite code data del dfn em i img input ins kbd mark q ruby rp rt s samp small source span " +
    "strong sub sup time track u var video wbr",
);
/** Transparent elements are blocks if they contain one. */
const TRANSPARENT = names("a ins del");
/** Inline elements, which cannot contain a block. */
export const INLINE = names(
  "abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var",
);
export const HEADING = /^h[1-6]$/;
/** What a reader can operate. It cannot be inside a link. */
const INTERACTIVE = names("a audio details video");

export function isBlock(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  if (TRANSPARENT.has(node.tagName) || INLINE.has(node.tagName)) return node.children.some(isBlock);
  return !PHRASING.has(node.tagName);
}

export function isElement(node: ElementContent | undefined, ...wanted: readonly string[]): node is Element {
  return node?.type === "element" && wanted.includes(node.tagName);
}

/** White space between elements. */
export function isBlank(node: ElementContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** Whether a node shows nothing, like an empty paragraph. */
export function isBare(node: ElementContent): boolean {
  if (node.type !== "element") return node.type !== "text" || node.value.trim() === "";
  return !/^(?:audio|hr|img|input|video)$/.test(node.tagName) && node.children.every(isBare);
}

export function isInteractive({ tagName, properties }: Element): boolean {
  return INTERACTIVE.has(tagName) && (tagName !== "a" || properties.href !== undefined);
}

export function make(tagName: string, children: readonly ElementContent[]): Element {
  const position = children.find(({ position }) => position)?.position;
  return {
    type: "element",
    tagName,
    properties: {},
    children: [...children],
    ...(position ? { position } : {}),
  };
}

/** Splits nodes into runs with the same key; blank text joins the run before it. */
export function cutIntoRuns<Key>(
  nodes: readonly ElementContent[],
  keyOf: (node: ElementContent) => Key,
): readonly (readonly [key: Key, run: readonly ElementContent[]])[] {
  const runs: [Key, ElementContent[]][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    const key = isBlank(node) && last ? last[0] : keyOf(node);
    if (last && last[0] === key) last[1].push(node);
    else runs.push([key, [node]]);
  }
  return runs;
}
