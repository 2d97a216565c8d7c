import type { EncodedFile, EncodedPicture } from "./encoded-picture.ts";
import { chooseFallbackWidth, chooseWidths, type ImageRecipe, JPEG, LONGEST } from "./image-recipe.ts";
import { type Raster, scaleRaster } from "./raster.ts";

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

/** A photograph, or what is as rich, in the site's modern format, and as JPEG; as PNG where parts are transparent. */
export async function encodePhotograph(
  raster: Raster,
  hasAlpha: boolean,
  recipe: ImageRecipe,
): Promise<EncodedPicture> {
  const { format } = recipe;
  const isTooHigh = raster.height > LONGEST[format];
  const isSmall = raster.width * raster.height < SMALL.pixels;
  const { quality, effort } = ENCODERS[format];
  const options = { quality: recipe.quality ?? quality, effort: isSmall ? SMALL.effort : effort };
  const encode = async (width: number): Promise<EncodedFile> => {
    const bytes = await scaleRaster(raster, width).toFormat(format, options).toBuffer();
    return { width, extension: format, bytes };
  };
  const widths = isTooHigh ? [] : chooseWidths(recipe, raster.width);
  const [fallback, ...modern] = await Promise.all([encodeFallback(raster, hasAlpha), ...widths.map(encode)]);
  return { modern, fallback };
}

async function encodeFallback(raster: Raster, hasAlpha: boolean): Promise<EncodedFile> {
  const width = chooseFallbackWidth(raster.width);
  const scaled = scaleRaster(raster, width);
  if (!hasAlpha && (raster.height * width) / raster.width <= LONGEST.jpg)
    return { width, extension: "jpg", bytes: await scaled.jpeg(JPEG).toBuffer() };
  return { width, extension: "png", bytes: await scaled.png({ palette: true }).toBuffer() };
}
