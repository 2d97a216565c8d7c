/** CSS pixels per unit of length; `em` and `ex` at browsers' default text size. */
const PIXELS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  em: 16,
  ex: 8,
};

/** The size of a drawing without one; https://drafts.csswg.org/css-images-3/#default-object-size */
const DEFAULT = { width: 300, height: 150 };

/** The size at which browsers show a drawing, in whole CSS pixels, from the attributes of its `<svg>`. */
export function sizeOfSvg(root: Readonly<Record<string, string>>): { width: number; height: number } {
  const [, , boxWidth = 0, boxHeight = 0] = (root.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const width = toPixels(root.width);
  const height = toPixels(root.height);
  if (width && height) return whole(width, height);
  if (!hasBox) return whole(width ?? DEFAULT.width, height ?? DEFAULT.height);
  if (width) return whole(width, (width * boxHeight) / boxWidth);
  return height ? whole((height * boxWidth) / boxHeight, height) : whole(boxWidth, boxHeight);
}

/** Undefined for a percentage, or for what is not a length. */
function toPixels(length: string | undefined): number | undefined {
  const [, number = "", unit = ""] =
    /^\s*\+?((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? "") ?? [];
  const pixels = Number(number) * (PIXELS[unit.toLowerCase()] ?? 0);
  return pixels > 0 && pixels < Number.MAX_SAFE_INTEGER ? pixels : undefined;
}

function whole(width: number, height: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
