import { type ImageSet, isDrawn } from "../model/body.ts";
import { escapeHtml } from "../model/markup/escape.ts";
import { sizesAcross, sizesInText } from "./shown-width.ts";

/**
 * Attributes of an image by name. `sizes` says in CSS how wide the image is shown; default: as wide as an article's
 * text. `width` is the width in CSS pixels that the author asks for; default: the image's own. The `<img>` gets all
 * other attributes unchanged.
 */
type PictureAttributes = Readonly<Record<string, string | undefined>>;

/** Writes the HTML of an image, from which browsers choose a format and a width. @param base the site's base */
export function pictureHtml(set: ImageSet, attributes: PictureAttributes, base: string): string {
  const root = base.replace(/\/$/, "");
  const shown = limitWidth(set, attributes.width);
  const { alt = "", sizes = sizesInText(shown), loading = set.dark && "lazy", ...others } = attributes;
  const size = shown > 0 ? { width: String(shown), height: String(scaleHeight(set, shown)) } : {};
  const image = `<img${writeAttributes({ src: root + set.src, alt, ...others, loading, ...size, decoding: "async" })}>`;
  const sources = [
    ...(set.dark ? darkSources(set.dark, sizes, root) : []),
    ...writeSources(set, sizes, root),
  ];
  if (sources.length === 0) return image;
  return `<picture${set.dark ? ' class="paired"' : ""}>${sources.join("")}${image}</picture>`;
}

function writeSources(
  { sources }: ImageSet,
  sizes: string,
  root: string,
  attributes: PictureAttributes = {},
) {
  return sources.map(({ type, srcset }) => {
    const candidates = srcset.map(({ href, width }) => `${root}${href} ${width}w`).join(", ");
    return `<source${writeAttributes({ ...attributes, type, srcset: candidates, sizes })}>`;
  });
}

/** A source for dark paper. Scripts write into its `media` what the reader chooses; see `layouts/choose-scheme.ts`. */
export const IN_DARK = { class: "dark", media: "(prefers-color-scheme: dark)" } as const;

function darkSources(dark: ImageSet, sizes: string, root: string): string[] {
  const fallback = `<source${writeAttributes({ ...IN_DARK, srcset: root + dark.src })}>`;
  return [...writeSources(dark, sizes, root, IN_DARK), fallback];
}

/** A drawing as wide as this has details that the width of the text would make too small. */
const WIDE = 1200;
/** A picture links to its largest file if that file shows more than the page does. */
const LARGER = 1000;

/** Writes the image of a figure. A large image links to its file, and a wide drawing takes the width of the page. */
export function figureHtml(set: ImageSet, attributes: PictureAttributes, base: string): string {
  const isWide =
    attributes.width === undefined && isDrawn(set) && set.width >= WIDE && set.width >= set.height * 1.2;
  const wide = isWide ? { class: "wide", sizes: sizesAcross(set.width) } : {};
  const picture = pictureHtml(set, { ...wide, ...attributes }, base);
  const { href, width } = findLargest(set);
  const isLarger = width >= LARGER || href.endsWith(".svg");
  return isLarger
    ? `<a class="whole" href="${escapeHtml(base.replace(/\/$/, "") + href)}">${picture}</a>`
    : picture;
}

function findLargest({ src, width, sources }: ImageSet): { readonly href: string; readonly width: number } {
  const fallback = { href: src, width };
  if (isDrawn({ src })) return fallback;
  return sources
    .flatMap(({ srcset }) => srcset)
    .reduce((a, b) => (b.width > a.width ? b : a), { href: src, width: 0 });
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
