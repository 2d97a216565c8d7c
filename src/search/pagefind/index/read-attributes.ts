const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const NAMED = /^\s*([^:[\]]+)\[(.+)\]\s*$/;

/** The attributes of a tag, as they are written. */
export function readAttributes(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of tag.matchAll(ATTRIBUTE))
    if (!attributes.has(name)) attributes.set(name, double ?? single ?? bare ?? "");
  return attributes;
}

/**
 * What an element gives to Pagefind: `title[content], date:2021-04-01` is the title, which stands in the attribute
 * `content`, and a date. A name without a value, which would be the element's text, is left out.
 *
 * @see https://pagefind.app/docs/metadata/
 */
export function readPairs(
  written: string,
  attributes: ReadonlyMap<string, string>,
): readonly (readonly [name: string, value: string])[] {
  const colon = written.indexOf(":");
  if (colon === -1) return written.split(",").flatMap((one) => readPair(one, attributes));
  const before = written.slice(0, colon).split(",");
  const name = before.pop()?.trim() ?? "";
  return [...before.flatMap((one) => readPair(one, attributes)), [name, written.slice(colon + 1)] as const];
}

function readPair(written: string, attributes: ReadonlyMap<string, string>) {
  const [, name, attribute] = NAMED.exec(written) ?? [];
  return name === undefined || attribute === undefined
    ? []
    : [[name, attributes.get(attribute) ?? ""] as const];
}
