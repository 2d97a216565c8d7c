import sharp from "sharp";
import type { EncodedFile, EncodedPicture } from "./encoded-picture.ts";
import { fitsPalette } from "./flat-picture.ts";
import { chooseFallbackWidth, chooseWidths, type ImageRecipe, LONGEST } from "./image-recipe.ts";
import { type Raster, scaleRaster } from "./raster.ts";

/** What takes more without loss is no diagram, but a photograph on white, or a screenshot full of them. */
const MOST_BITS_A_PIXEL = 1.25;
/** A smaller width is served where it spares so much of the next one's bytes. */
const SMALL = 0.8;

/**
 * A flat picture without loss. Smoothing multiplies its colours, so that a smaller one often has more bytes: such widths
 * are left out.
 *
 * @param original where it could be served itself
 * @returns nothing for a picture that takes too much that way
 */
export async function encodeFlat(
  raster: Raster,
  recipe: ImageRecipe,
  original: EncodedFile | undefined,
): Promise<EncodedPicture | undefined> {
  const { width, height } = raster;
  if (height > LONGEST.webp) return undefined;
  const whole = await encodeWebp(raster, width);
  if (whole.bytes.length * 8 > width * height * MOST_BITS_A_PIXEL) return undefined;
  if (fitsPalette(raster)) {
    // Whoever drew it has mostly kept it small.
    const png = original?.extension === "png" ? original : await encodePng(raster, width);
    const isBetter = png.bytes.length <= whole.bytes.length && (await isSame(raster, png));
    return { modern: isBetter ? [] : [whole], fallback: png };
  }
  const narrower = chooseWidths(recipe, width).slice(0, -1);
  let modern: readonly EncodedFile[] = [whole];
  for (const each of narrower.toReversed()) {
    const made = await encodeWebp(raster, each);
    if (made.bytes.length <= modern[0]!.bytes.length * SMALL) modern = [made, ...modern];
  }
  return { modern, fallback: await encodePng(raster, chooseFallbackWidth(width)) };
}

async function encodeWebp(raster: Raster, width: number): Promise<EncodedFile> {
  const bytes = await scaleRaster(raster, width).webp({ lossless: true, effort: 2 }).toBuffer();
  return { width, extension: "webp", bytes };
}

/** With a palette of at most 256 colours. */
async function encodePng(raster: Raster, width: number): Promise<EncodedFile> {
  const bytes = await scaleRaster(raster, width).png({ palette: true, quality: 100 }).toBuffer();
  return { width, extension: "png", bytes };
}

async function isSame({ channels, pixels }: Raster, { bytes }: EncodedFile): Promise<boolean> {
  const decoded = sharp(bytes).toColourspace(channels < 3 ? "b-w" : "srgb");
  return (await decoded.raw({ depth: "uchar" }).toBuffer()).equals(pixels);
}
