import type { Element, ElementContent } from "hast";
import { type BodyDraft, plainText, remark } from "../body-draft.ts";
import { shorten } from "../shorten.ts";
import { cutIntoRuns, isBare, isBlank, isElement, make } from "./content-models.ts";
import { wrapDescriptions } from "./wrap-strays.ts";

/** A list contains only items: a list directly in it joins the item before, and other content becomes an item. */
export function mendList(list: Element, draft: BodyDraft): ElementContent[] {
  const kindOf = (node: ElementContent) =>
    isElement(node, "li") ? "item" : isElement(node, "ul", "ol") || isBare(node) ? "part" : "stray";
  if (list.children.every((node) => isBlank(node) || isElement(node, "li"))) return [list];
  const items: ElementContent[] = [];
  for (const [kind, run] of cutIntoRuns(list.children, kindOf)) {
    const last = items.findLast((node) => isElement(node, "li")) as Element | undefined;
    if (kind === "item" || run.every(isBlank)) items.push(...run);
    else if (kind === "part" && last) last.children.push(...run);
    else if (!run.every(isBare)) items.push(make("li", run));
    if (kind === "stray" && !run.every(isBlank)) remarkOnStray(list, "<li>", run, draft);
  }
  return [{ ...list, children: items }];
}

/** A description list contains terms, descriptions and groups of them; other content joins the description before. */
export function mendDescriptions(list: Element, draft: BodyDraft): ElementContent[] {
  const isSound = (node: ElementContent) => isBlank(node) || isElement(node, "dt", "dd", "div");
  if (list.children.every(isSound))
    return list.children.some((node) => isElement(node, "dt", "div"))
      ? [list]
      : wrapDescriptions(list.children);
  const parts: ElementContent[] = [];
  for (const [sound, run] of cutIntoRuns(list.children, isSound)) {
    const last = parts.findLast((node) => node.type === "element") as Element | undefined;
    if (sound) parts.push(...run);
    else if (last?.tagName === "dd") last.children.push(...run);
    else parts.push(make("dd", run));
    if (!sound) remarkOnStray(list, "<dd>", run, draft);
  }
  return parts.some((node) => isElement(node, "dt"))
    ? [{ ...list, children: parts }]
    : wrapDescriptions(parts);
}

function remarkOnStray(list: Element, item: string, run: readonly ElementContent[], draft: BodyDraft): void {
  const text = shorten(plainText(make("div", run)));
  const what = text === "" ? "content" : `the text "${text}"`;
  const first = run.find(({ position }) => position);
  const message = `The list <${list.tagName}> has ${what} outside its items; it was put into an item.`;
  remark(
    draft,
    first ?? list,
    "stray-in-list",
    message,
    `Write ${item} before it, or move it out of the list.`,
  );
}

const ORDER = ["caption", "colgroup", "thead", "tbody", "tfoot"];

/** Sorts the parts of a table into the order in which browsers show them. */
export function mendTable(table: Element): ElementContent[] {
  const rankOf = (node: ElementContent) =>
    node.type === "element" ? ORDER.indexOf(node.tagName === "tr" ? "tbody" : node.tagName) : -1;
  const parts = table.children.filter((node) => !isBlank(node));
  const ranks = parts.map(rankOf);
  const isInOrder = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] as number));
  if (isInOrder) return [table];
  return [{ ...table, children: parts.toSorted((a, b) => rankOf(a) - rankOf(b)) }];
}

/** Leaves a figure one caption, as its first or last child. */
export function mendFigure(figure: Element): ElementContent[] {
  const parts = figure.children.filter((node) => !isBlank(node));
  const captions = parts.filter((node) => isElement(node, "figcaption"));
  const at = parts.indexOf(captions[0] as ElementContent);
  if (captions.length === 0 || (captions.length === 1 && (at === 0 || at === parts.length - 1)))
    return [figure];
  const [caption, ...others] = captions as Element[];
  for (const other of others) other.tagName = "div";
  const rest = parts.filter((node) => node !== caption);
  return [{ ...figure, children: at === 0 ? [caption as Element, ...rest] : [...rest, caption as Element] }];
}

/** Puts the first summary of `<details>` first; any other becomes text. */
export function mendDetails(details: Element): ElementContent[] {
  const summaries = details.children.filter((node) => isElement(node, "summary")) as Element[];
  const [summary, ...others] = summaries;
  for (const other of others) other.tagName = "div";
  const first = details.children.find((node) => !isBlank(node));
  if (!summary || first === summary) return [details];
  return [{ ...details, children: [summary, ...details.children.filter((node) => node !== summary)] }];
}
