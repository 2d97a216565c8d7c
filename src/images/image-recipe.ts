import type { Site } from "../model/schemas/site-schema.ts";

/** How to encode pictures: `images` in `site.yaml`. */
export type ImageRecipe = Site["images"];

/** The longest side, in pixels, that a format or its encoder allows. PNG has no such limit. */
export const LONGEST = { avif: 16_384, webp: 16_383, jpg: 65_500 } as const;

/**
 * AVIF at effort 0 takes a seventh of the time of effort 3. At the same quality (PSNR, SSIM), its files are a fifth
 * larger than those, and a third smaller than WebP.
 */
const ENCODERS = {
  avif: { quality: 57, effort: 0 },
  webp: { quality: 78, effort: 2 },
} as const;
/** For pictures with fewer pixels than this, more effort costs little and saves a third of the bytes. */
const SMALL = { pixels: 400_000, effort: 2 } as const;

/** For old browsers, and for cards on other sites. */
export const JPEG = { quality: 80 } as const;

/** The width of pictures in cards on other sites. */
const CARD_WIDTH = 1200;

/** Portraits are at most 240 CSS pixels wide, on screens with up to two device pixels for each. */
const PORTRAIT_WIDTH = 480;

/** The first page of a PDF is 280 CSS pixels wide beside a title. */
export const PAGE_WIDTH = 560;

/** A width above this share of the widest is not worth a file. */
const NEAR = 0.9;

/** The recipe for a picture that is only shown as a portrait. */
export function forPortrait(recipe: ImageRecipe): ImageRecipe {
  return { ...recipe, widths: [PORTRAIT_WIDTH] };
}

/** The recipe for the first page of a PDF, which stands beside a title. */
export function forFirstPage(recipe: ImageRecipe): ImageRecipe {
  return { ...recipe, widths: [PAGE_WIDTH] };
}

/** Identifies a recipe. Change the number to make all images again. */
export function nameRecipe(recipe: ImageRecipe): string {
  return JSON.stringify([4, recipe, LONGEST, ENCODERS, SMALL, JPEG, CARD_WIDTH, NEAR]);
}

/** The options for encoding a photograph in the site's format. */
export function encoderOptions({ format, quality }: ImageRecipe, pixels: number) {
  const standard = ENCODERS[format];
  const effort = pixels < SMALL.pixels ? SMALL.effort : standard.effort;
  return { quality: quality ?? standard.quality, effort };
}

/** The width of the widest file: that of the original, or the largest that the site serves. */
export function widestOf({ widths }: ImageRecipe, original: number): number {
  return Math.min(original, Math.max(...widths));
}

/** The widths to serve an image in, narrowest first. */
export function chooseWidths(recipe: ImageRecipe, original: number): readonly number[] {
  const widest = widestOf(recipe, original);
  return [...recipe.widths.filter((width) => width < widest * NEAR).toSorted((a, b) => a - b), widest];
}

/** The width of the fallback: enough for a page, and for a card on another site. */
export function chooseFallbackWidth(widest: number): number {
  return Math.min(widest, CARD_WIDTH);
}
