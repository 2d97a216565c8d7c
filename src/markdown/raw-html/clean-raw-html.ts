import type { Element, ElementContent, Root, RootContent } from "hast";
import { type BodyDraft, remark } from "../body-draft.ts";
import { cleanAttributes } from "./clean-attributes.ts";
import { DISSOLVED, explainRemoval, KEPT, REMOVED, RENAMED, UNWRAPPED } from "./element-policy.ts";
import { fillRemedy, quoteLoss, quoteTag } from "./quote-element.ts";

/** Removes what articles may not contain from a parsed body, and warns of everything that the author would miss. */
export function cleanRawHtml(parent: Root | Element, draft: BodyDraft): void {
  const cleaned: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === "text") cleaned.push(child);
    else if (child.type === "element") cleaned.push(...cleanElement(child, parent, draft));
  }
  parent.children = cleaned;
}

function cleanElement(element: Element, parent: Root | Element, draft: BodyDraft): ElementContent[] {
  const { tagName } = element;
  const isTask = tagName === "input" && isTaskBox(element, parent);
  const removal = isTask ? undefined : REMOVED.get(tagName);
  if (removal) {
    remark(
      draft,
      element,
      "removed-element",
      `The tag ${quoteTag(element)} was removed${quoteLoss(element)}.`,
      fillRemedy(removal, element),
    );
    return [];
  }
  cleanRawHtml(element, draft);
  const unwrapping = UNWRAPPED.get(tagName);
  if (unwrapping) {
    const message = `The tag ${quoteTag(element)} was removed and its contents were kept.`;
    remark(draft, element, "removed-tag", message, fillRemedy(unwrapping, element));
    return element.children;
  }
  if (DISSOLVED.has(tagName)) return element.children;
  const name = RENAMED.get(tagName) ?? tagName;
  if (!KEPT.has(name)) {
    const [reason, remedy] = explainRemoval(tagName);
    remark(
      draft,
      element,
      "removed-tag",
      `The tag ${quoteTag(element)} was removed, because ${reason}.`,
      remedy,
    );
    return element.children;
  }
  cleanAttributes(element, draft);
  if (isSilentMedia(element)) return element.children;
  if (tagName === "center") element.properties.align = "center";
  element.tagName = name;
  return [element];
}

/** The check box of a Markdown task list, the only input that stays. */
function isTaskBox(element: Element, parent: Root | Element): boolean {
  const { type, disabled } = element.properties;
  const item = "tagName" in parent && (parent.tagName === "li" || parent.tagName === "p");
  return item && type === "checkbox" && disabled === true;
}

/** Whether a player has nothing to play: its address was removed, or it never had one. */
function isSilentMedia({ tagName, properties, children }: Element): boolean {
  if (tagName === "source" || tagName === "track") return !properties.src;
  const isMedia = tagName === "audio" || tagName === "video";
  return (
    isMedia && !properties.src && !children.some((child) => "tagName" in child && child.tagName === "source")
  );
}
