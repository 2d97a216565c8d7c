import type { Element } from "hast";
import type { Html, Image, ImageReference } from "mdast";
import { defaultHandlers, type Options } from "remark-rehype";

type Handlers = NonNullable<Options["handlers"]>;
type State = Parameters<typeof defaultHandlers.html>[0];

/** Where a body's tree differs from what remark-rehype makes. */
export const toHastHandlers: Handlers = {
  /** Drops comments at once, so that a body whose only HTML is comments need not be parsed again. */
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

/** In Markdown an empty alternative text is forgotten; in a raw `<img alt="">` it is meant. */
function leaveOutEmptyAlt(image: Element): Element {
  const { alt, ...others } = image.properties;
  return String(alt ?? "").trim() === "" ? { ...image, properties: others } : image;
}
