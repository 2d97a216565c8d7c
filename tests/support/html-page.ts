import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as an HTML parser sees it. */
export interface HtmlPage {
  readonly lang: string;
  readonly mains: number;
  /** The texts of its `h1`. */
  readonly headings: readonly string[];
  /** With duplicates. */
  readonly ids: readonly string[];
  /** Every address on the page, as written. */
  readonly links: readonly string[];
  /** The text of the body in reading order, without scripts and styles; white space is one space. */
  readonly text: string;
  readonly elements: readonly Element[];
}

const BLOCKS =
  /^(address|article|aside|dd|div|dt|fig.*|footer|form|h\d|header|li|main|nav|ol|p|section|table|td|th|tr|ul)$/;
const UNREAD = new Set(["script", "style", "template", "head"]);

export function parsePage(html: string | Buffer): HtmlPage {
  const root = parse(html.toString(), { scriptingEnabled: false });
  const elements = listElements(root);
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  return {
    lang: attribute(named("html")[0], "lang") ?? "",
    mains: named("main").length,
    headings: named("h1").map(textOf),
    ids: elements.flatMap((element) => attribute(element, "id") ?? []),
    links: elements.flatMap(linksOf),
    text: textOf(root),
    elements,
  };
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

export function textOf(node: Node): string {
  return rawText(node).replaceAll(/\s+/g, " ").trim();
}

function rawText(node: Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node) || UNREAD.has(node.nodeName)) return "";
  const text = node.childNodes.map(rawText).join("");
  return BLOCKS.test(node.nodeName) ? ` ${text} ` : text;
}

function listElements(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(listElements) : [];
  return "tagName" in node ? [node, ...children] : children;
}

function linksOf(element: Element): string[] {
  return element.attrs.flatMap(({ name, value }) => {
    if (["href", "src", "poster", "action"].includes(name)) return [value];
    if (name === "srcset") return value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
    if (name === "content" && attribute(element, "http-equiv") === "refresh")
      return [value.replace(/^.*url=/, "")];
    return [];
  });
}
