import type { Element, ElementContent } from "hast";

/**
 * Makes a figure of a paragraph that has only an image, linked or not; the image's title becomes the caption.
 * Undefined for other paragraphs.
 */
export function frameFigure(paragraph: Element): Element | undefined {
  const only = onlyElementIn(paragraph);
  const image = only?.tagName === "a" ? onlyElementIn(only) : only;
  if (!only || image?.tagName !== "img") return undefined;
  const { title, ...others } = image.properties;
  image.properties = others;
  const children: ElementContent[] = [only];
  if (typeof title === "string" && title.trim()) {
    const caption: Element = { type: "element", tagName: "figcaption", properties: {}, children: [] };
    caption.children.push({ type: "text", value: title.trim() });
    children.push(caption);
  }
  return { type: "element", tagName: "figure", properties: paragraph.properties, children };
}

function onlyElementIn(parent: Element): Element | undefined {
  let only: Element | undefined;
  for (const child of parent.children) {
    if (child.type === "text" && child.value.trim() === "") continue;
    if (child.type !== "element" || only) return undefined;
    only = child;
  }
  return only;
}
