import { escapeHtml, unescapeHtml } from "../model/markup/escape.ts";

/** Attributes of an image as the body has them, unescaped; `loading` is there on all but the first. */
export type ImageAttributes = Readonly<Record<string, string>>;

/**
 * Puts addresses and pictures in the place of a rendered body's placeholders. It reads the HTML that `renderBody`
 * writes, in which attributes stand in double quotes and a placeholder comes first.
 *
 * @param links addresses by the target that the body's facts list; a link to an unlisted target loses its `href`
 * @param pictureFor makes the HTML of an image by its target
 */
export function resolveBody(
  html: string,
  links: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  pictureFor: (target: string, attributes: ImageAttributes) => string,
): string {
  const addresses = links instanceof Map ? links : new Map(Object.entries(links));
  return html.replace(PLACEHOLDER, (...[, link, image, attributes = "", player]: string[]) => {
    if (image !== undefined) return pictureFor(readTarget(image), readAttributes(attributes));
    if (player !== undefined) return player.replace(PLAYED, (_, name, target) => writeAddress(name, target));
    return `<a${writeAddress("href", link ?? "")}`;
  });

  function writeAddress(name: string, placeholder: string): string {
    const address = addresses.get(readTarget(placeholder));
    return address === undefined ? "" : ` ${name}="${escapeHtml(address)}"`;
  }
}

const PLACEHOLDER =
  /<a href="offprint-link:([^"]*)"|<img src="offprint-image:([^"]*)"((?: [a-z-]+(?:="[^"]*")?)*)>|(<(?:audio|source|track|video)(?: [a-z-]+(?:="[^"]*")?)*>)/g;

const PLAYED = / (src|poster)="offprint-link:([^"]*)"/g;

const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;

function readTarget(placeholder: string): string {
  return decodeURI(unescapeHtml(placeholder));
}

function readAttributes(text: string): ImageAttributes {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, unescapeHtml(value)]),
  );
}
