import type { Element, Properties } from "hast";
import { kindOf } from "../addresses/body-addresses.ts";
import { checkAddress } from "../addresses/check-address.ts";
import { type BodyDraft, remark } from "../body-draft.ts";
import { shorten } from "../shorten.ts";

const MEDIA = new Set(["audio", "video", "source", "track"]);

/**
 * Removes event handlers, `style` and dangerous addresses from an element, with a warning for each. Sanitising later
 * removes all other attributes that are not safe, without a warning.
 */
export function cleanAttributes(element: Element, draft: BodyDraft): void {
  const { properties, tagName } = element;
  for (const [property, value] of Object.entries(properties)) {
    const name = property.toLowerCase();
    const remedy = findFault(tagName, name, String(value));
    if (!remedy) continue;
    delete properties[property];
    const quoted = `${name}="${shorten(String(value))}"`;
    remark(
      draft,
      element,
      "removed-attribute",
      `The attribute ${quoted} of <${tagName}> was removed.`,
      remedy,
    );
  }
  keepOwnLists(properties);
  if (tagName === "a" || tagName === "img") checkAddress(element, draft);
  if (tagName === "a" && properties.name && !properties.id) properties.id = properties.name;
  if (tagName === "audio" || tagName === "video") properties.controls = true;
}

const OWN_CLASSES = /^(?:language-.+|footnotes|task-list-item|contains-task-list|data-footnote-backref)$/;

/** Drops the author's classes and references. Sanitising would leave them as empty attributes. */
function keepOwnLists(properties: Properties): void {
  const classes = [properties.className ?? []].flat().filter((name) => OWN_CLASSES.test(String(name)));
  if (classes.length === 0) delete properties.className;
  if (properties.dataFootnoteRef === undefined) delete properties.ariaDescribedBy;
}

/** The remedy for a forbidden attribute; undefined for an allowed one. */
function findFault(tagName: string, name: string, value: string): string | undefined {
  if (name.startsWith("on")) return "Take it out; articles cannot run scripts.";
  if (name === "style") return "Take it out; the site's style sheet decides how articles look.";
  if (name === "cite" && !["web", "none"].includes(kindOf(value)))
    return "Give a web address that begins with https://.";
  if ((name === "src" && MEDIA.has(tagName)) || name === "poster")
    return kindOf(value) === "file" || /^\s*(https:)?\/\//i.test(value)
      ? undefined
      : "Put the file beside the article and give its path, or give a web address that begins with https://.";
  return undefined;
}
