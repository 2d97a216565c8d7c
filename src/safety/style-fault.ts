const ESCAPE = /\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi;

/** What a style would load from elsewhere, not from the file itself or a `data:` address. */
export function findStyleFault(style: string): string | undefined {
  if (!/[\\@(]/.test(style)) return undefined;
  const plain = style.replaceAll(ESCAPE, (_, code?: string, character?: string) =>
    code ? fromCode(code) : (character ?? ""),
  );
  const found = /@import[^;]*|(?:url|src|image-set)\(\s*["']?(?!\s*["']?(?:#|data:|\)))[^)]*\)?/i.exec(plain);
  return found?.[0].trim().slice(0, 60);
}

function fromCode(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
}
