import type { ImageSet } from "../model/body.ts";
import { escapeHtml } from "../model/markup/escape.ts";
import { sizesInText } from "./shown-width.ts";

/**
 * Attributes of an image by name. `sizes` is the CSS value that says how wide the image is shown, by default as wide
 * as an article's text; `width` is the width in CSS pixels that an author asks for, by default the image's own.
 * Others stand on the `<img>` as they are.
 */
export type PictureAttributes = Readonly<Record<string, string | undefined>>;

/** Writes an image so that browsers fetch the best format in the width that they need. @param base the site's base */
export function pictureHtml(set: ImageSet, attributes: PictureAttributes, base: string): string {
  const root = base.replace(/\/$/, "");
  const shown = limitWidth(set, attributes.width);
  const { alt = "", sizes = sizesInText(shown), ...others } = attributes;
  const size = shown > 0 ? { width: String(shown), height: String(scaleHeight(set, shown)) } : {};
  const image = `<img${writeAttributes({ src: root + set.src, alt, ...others, ...size, decoding: "async" })}>`;
  if (set.sources.length === 0) return image;
  const sources = set.sources.map(({ type, srcset }) => {
    const candidates = srcset.map(({ href, width }) => `${root}${href} ${width}w`).join(", ");
    return `<source${writeAttributes({ type, srcset: candidates, sizes })}>`;
  });
  return `<picture>${sources.join("")}${image}</picture>`;
}

function limitWidth(set: ImageSet, asked: string | undefined): number {
  return asked && /^\d{1,4}$/.test(asked) && Number(asked) > 0
    ? Math.min(Number(asked), set.width)
    : set.width;
}

function scaleHeight({ width, height }: ImageSet, shown: number): number {
  return Math.max(1, Math.round((height * shown) / width));
}

function writeAttributes(attributes: PictureAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`))
    .join("");
}
