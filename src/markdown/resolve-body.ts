import { escapeHtml, unescapeHtml } from "../model/markup/escape.ts";
import { readAttributes } from "../model/markup/scan-html.ts";

/** The attributes of an image in the body, unescaped; all images but the first have `loading`. */
type ImageAttributes = Readonly<Record<string, string>>;

/**
 * Replaces the placeholders of a rendered body with addresses and pictures. It reads the HTML that `renderBody`
 * writes: attributes are in double quotes, and a placeholder is the first one.
 *
 * @param links addresses by target, as in the body's facts; a link whose target is missing loses its `href`
 * @param pictureFor makes the HTML of the image with a target; `isFigure` if it is a figure's and not in a link
 */
export function resolveBody(
  html: string,
  links: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  pictureFor: (target: string, attributes: ImageAttributes, isFigure: boolean) => string,
): string {
  const addresses = links instanceof Map ? links : new Map(Object.entries(links));
  return html.replace(PLACEHOLDER, (...[, link, figure, image, attributes = "", player]: string[]) => {
    if (image !== undefined)
      return (
        (figure ?? "") + pictureFor(readTarget(image), unescapeAttributes(attributes), figure !== undefined)
      );
    if (player !== undefined) return player.replace(PLAYED, (_, name, target) => writeAddress(name, target));
    return `<a${writeAddress("href", link ?? "")}`;
  });

  function writeAddress(name: string, placeholder: string): string {
    const address = addresses.get(readTarget(placeholder));
    return address === undefined ? "" : ` ${name}="${escapeHtml(address)}"`;
  }
}

const PLACEHOLDER =
  /<a href="offprint-link:([^"]*)"|(<figure>\s*)?<img src="offprint-image:([^"]*)"((?: [a-z-]+(?:="[^"]*")?)*)>|(<(?:audio|source|track|video)(?: [a-z-]+(?:="[^"]*")?)*>)/g;

const PLAYED = / (src|poster)="offprint-link:([^"]*)"/g;

function readTarget(placeholder: string): string {
  return decodeURI(unescapeHtml(placeholder));
}

function unescapeAttributes(written: string): ImageAttributes {
  const attributes: Record<string, string> = {};
  for (const [name, value] of readAttributes(written)) attributes[name] = unescapeHtml(value);
  return attributes;
}
