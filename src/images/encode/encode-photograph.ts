import {
  chooseFallbackWidth,
  chooseWidths,
  encoderOptions,
  type ImageRecipe,
  JPEG,
  LONGEST,
} from "../image-recipe.ts";
import type { EncodedFile, EncodedPicture } from "./encoded-picture.ts";
import { type Raster, scaleRaster } from "./raster.ts";

/** Encodes a photograph, or any other rich picture, in the site's format, and as JPEG (PNG if it has transparency). */
export async function encodePhotograph(
  raster: Raster,
  hasAlpha: boolean,
  recipe: ImageRecipe,
): Promise<EncodedPicture> {
  const { format } = recipe;
  const isTooHigh = raster.height > LONGEST[format];
  const options = encoderOptions(recipe, raster.width * raster.height);
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
