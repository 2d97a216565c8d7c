const WIDTHS = [480, 800, 1200, 1640];

/** Formats of today's browsers, the one that they are to prefer first. */
export const MODERN = [
  { extension: "avif", type: "image/avif", options: { quality: 55, effort: 3 } },
  { extension: "webp", type: "image/webp", options: { quality: 78, effort: 4 } },
] as const;

/** The most pixels that an image may be high or wide in a format, or that its encoder takes; PNG has no such limit. */
export const LONGEST = { avif: 16_384, webp: 16_383, jpg: 65_500 } as const;

/** For a browser that reads no modern format; PNG for an image with transparent parts. */
export const FALLBACKS = {
  jpg: { quality: 80, mozjpeg: true },
  png: { compressionLevel: 9 },
} as const;

/** A text that changes whenever images are to be made anew. */
export const RECIPE = JSON.stringify([2, WIDTHS, MODERN, LONGEST, FALLBACKS]);

/** The widths in which an image is served, ascending: never wider than the original, and its own where that is small. */
export function chooseWidths(original: number): readonly number[] {
  const widths = WIDTHS.filter((width) => width <= original);
  const isBetween = original < WIDTHS.at(-1)! && !widths.includes(original);
  return isBetween ? [...widths, original] : widths;
}

/** The one width of the fallback: enough for a page, and for a card on another site. */
export function chooseFallbackWidth(widths: readonly number[]): number {
  return widths.findLast((width) => width <= 1200) ?? widths[0]!;
}
