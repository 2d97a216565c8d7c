import type { Element, Root } from "hast";

/** A name and the mark after it: "Bae Sori." or "Bae Sori:". */
const SPEAKER = /^(\p{L}.{0,58}[^\s.:：])([.:：])$/u;

/** Marks a paragraph that begins with a name in bold, so that a transcript can set its speakers apart. */
export function markSpeech(paragraph: Element, parent: Root | Element): void {
  const [first, second] = paragraph.children;
  if (parent.type !== "root" || second === undefined) return;
  if (first?.type !== "element" || first.tagName !== "strong" || first.children.length !== 1) return;
  const [name] = first.children;
  const [, who, mark] = (name?.type === "text" && SPEAKER.exec(name.value)) || [];
  if (who === undefined || mark === undefined) return;
  paragraph.properties.className = ["speech"];
  first.properties.className = ["speaker"];
  first.children = [
    { type: "text", value: who },
    {
      type: "element",
      tagName: "span",
      properties: { className: ["mark"] },
      children: [{ type: "text", value: mark }],
    },
  ];
}
