import type { BodyPlace } from "../../model/body.ts";
import { isKnownElement, REMOVED } from "../raw-html/element-policy.ts";

/** An open tag that the author wrote, or that Markdown made. */
export interface OpenTag {
  readonly name: string;
  /** Absent for an element made by Markdown. */
  readonly raw?: { readonly place: BodyPlace; readonly text: string } | undefined;
}

const names = (list: string) => new Set(list.split(" "));

/** Browsers reopen these in the next block. */
const FORMATTING = names("a b big code em font i nobr s small strike strong tt u");
const OPTIONAL = names(
  "body colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr",
);
const CELLS = names("caption table td th");
/** When browsers look for what a closing tag closes, they stop at these. */
const SPECIAL = names(
  "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hgroup html li main menu nav object ol p pre section summary table tbody td tfoot th thead tr ul",
);

/**
 * Follows which tags are open, as browsers do.
 *
 * @param onUnclosed hears of each tag that is not closed where it should be, and of what closed it instead: a closing
 * tag or an element of Markdown; nothing at the end of the body
 */
export function followTags(onUnclosed: (tag: OpenTag, by: OpenTag | undefined) => void) {
  let open: OpenTag[] = [];
  /** How many closing tags are still to come for elements that were closed without them. */
  const late = new Map<string, number>();

  const complain = (tag: OpenTag, by: OpenTag | undefined) => {
    if (!tag.raw || OPTIONAL.has(tag.name) || !isKnownElement(tag.name)) return;
    onUnclosed(tag, by);
    late.set(tag.name, (late.get(tag.name) ?? 0) + 1);
  };
  const closeAt = (index: number, by: OpenTag) => {
    const inner = open.slice(index + 1);
    const lasts = ({ name, raw }: OpenTag) =>
      raw && FORMATTING.has(name) && !REMOVED.has(name) && !CELLS.has(by.name);
    for (const tag of inner) if (!lasts(tag)) complain(tag, by);
    open = [...open.slice(0, index), ...inner.filter(lasts)];
  };
  return {
    push: (tag: OpenTag) => {
      open.push(tag);
    },
    /** Expects a closing tag whose opening tag already has a warning of another kind. */
    expect: (name: string) => {
      late.set(name, (late.get(name) ?? 0) + 1);
    },
    /** Closes an element made by Markdown, unless a raw tag has already closed it. */
    closeMade: (tag: OpenTag) => {
      const index = open.lastIndexOf(tag);
      if (index !== -1) closeAt(index, tag);
    },
    /** @returns whether it closes something */
    closeRaw: (name: string): boolean => {
      const index = findOpen(open, name);
      if (index !== -1) {
        if (FORMATTING.has(name)) open.splice(index, 1);
        else closeAt(index, open[index] as OpenTag);
        return true;
      }
      const awaited = late.get(name) ?? 0;
      late.set(name, Math.max(0, awaited - 1));
      return awaited > 0 || name === "p";
    },
    end: () => {
      for (const tag of open) complain(tag, undefined);
    },
  };
}

function findOpen(open: readonly OpenTag[], name: string): number {
  for (let index = open.length - 1; index >= 0; index--) {
    const tag = open[index] as OpenTag;
    if (tag.name === name && tag.raw) return index;
    if (!SPECIAL.has(name) && !FORMATTING.has(name) && SPECIAL.has(tag.name)) return -1;
  }
  return -1;
}
