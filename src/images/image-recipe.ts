import type { Site } from "../model/schemas/site-schema.ts";

/** How pictures are made: the site's `images`. */
export type ImageRecipe = Site["images"];

/** The most pixels that an image may be high or wide in a format, or that its encoder takes; PNG has no such limit. */
export const LONGEST = { avif: 16_384, webp: 16_383, jpg: 65_500 } as const;

/**
 * At effort 0 AVIF takes a seventh of the time of effort 3. For the same likeness (PSNR, SSIM) its files are a fifth
 * larger, and a third smaller than WebP's.
 */
const ENCODERS = {
  avif: { quality: 57, effort: 0 },
  webp: { quality: 78, effort: 2 },
} as const;
/** Below so many pixels a better search costs little, and spares a third of the bytes. */
const SMALL = { pixels: 400_000, effort: 2 } as const;

/** Quality for browsers that read no modern format, and for cards on other sites. */
export const JPEG = { quality: 80 } as const;

/** As wide as cards on other sites show a picture. */
const CARD_WIDTH = 1200;

/** A portrait is 160 CSS pixels wide: this is enough for three device pixels each. */
const PORTRAIT_WIDTH = 480;

/** A width that saves fewer than a tenth of the pixels' columns is not worth a file. */
const NEAR = 0.9;

/** The recipe for a picture that pages show as a portrait only. */
export function forPortrait(recipe: ImageRecipe): ImageRecipe {
  return { ...recipe, widths: [PORTRAIT_WIDTH] };
}

/** A text that changes whenever images are to be made anew. */
export function nameRecipe(recipe: ImageRecipe): string {
  return JSON.stringify([4, recipe, LONGEST, ENCODERS, SMALL, JPEG, CARD_WIDTH, NEAR]);
}

/** How a photograph of so many pixels is encoded in the site's format. */
export function encoderOptions({ format, quality }: ImageRecipe, pixels: number) {
  const standard = ENCODERS[format];
  const effort = pixels < SMALL.pixels ? SMALL.effort : standard.effort;
  return { quality: quality ?? standard.quality, effort };
}

/** The width of the largest file: that of the original, or as wide as pages show it. */
export function widestOf({ widths }: ImageRecipe, original: number): number {
  return Math.min(original, Math.max(...widths));
}

/** The widths in which an image is served, ascending. */
export function chooseWidths(recipe: ImageRecipe, original: number): readonly number[] {
  const widest = widestOf(recipe, original);
  return [...recipe.widths.filter((width) => width < widest * NEAR).toSorted((a, b) => a - b), widest];
}

/** The one width of the fallback: enough for a page, and for a card on another site. */
export function chooseFallbackWidth(widest: number): number {
  return Math.min(widest, CARD_WIDTH);
}
