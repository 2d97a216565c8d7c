const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};
const HIGHEST = 0x10ffff;

/** The text that stands for itself in HTML; of named characters it knows those that this project writes. */
export function decodeText(html: string): string {
  if (!html.includes("&")) return html;
  return html.replaceAll(ENTITY, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > HIGHEST ? whole : String.fromCodePoint(code);
  });
}

/** Decodes a text and makes it one line, as Pagefind does with what it shows. */
export function normalizeText(html: string): string {
  return decodeText(html)
    .trim()
    .replaceAll(/(?:\r?\n)+/g, " ")
    .replaceAll(/\s{2,}/g, " ");
}
