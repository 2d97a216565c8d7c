import type { Element } from "hast";
import type { Html, Image, ImageReference } from "mdast";
import { defaultHandlers, type Options } from "remark-rehype";

type Handlers = NonNullable<Options["handlers"]>;
type State = Parameters<typeof defaultHandlers.html>[0];

/** What we make differently from remark-rehype. */
export const toHastHandlers: Handlers = {
  /** Drops comments here, so that a body whose only HTML is comments skips parsing as HTML. */
  html(state: State, node: Html) {
    const { value } = node;
    const isComment = value.startsWith("<!--") && value.indexOf("-->") === value.length - 3;
    return isComment ? undefined : defaultHandlers.html(state, node);
  },
  image: (state: State, node: Image) => leaveOutEmptyAlt(defaultHandlers.image(state, node)),
  imageReference: (state: State, node: ImageReference) => {
    const made = defaultHandlers.imageReference(state, node);
    return "tagName" in made ? leaveOutEmptyAlt(made) : made;
  },
};

/** In Markdown an empty alternative text was forgotten; in a raw `<img alt="">` it is deliberate. */
function leaveOutEmptyAlt(image: Element): Element {
  const { alt, ...others } = image.properties;
  return String(alt ?? "").trim() === "" ? { ...image, properties: others } : image;
}
