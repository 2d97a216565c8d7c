import sharp from "sharp";
import { chooseFallbackWidth, chooseWidths, type ImageRecipe, LONGEST } from "../image-recipe.ts";
import type { EncodedFile, EncodedPicture } from "./encoded-picture.ts";
import { type Raster, scaleRaster } from "./raster.ts";

/**
 * At least this share of the pixels of a flat picture, such as a diagram, a map or a screenshot, equal their neighbours
 * to the right and below. In a photograph, few do.
 */
const LEAST_LIKE = 0.6;
/** Of 15 bits. Photographs have thousands, even if large parts of them are black or white. */
const MOST_COLOURS = 1000;
/** Every third row is enough, and faster to read. */
const ROW_STEP = 3;
/** A larger lossless file holds a photograph on white, or a screenshot full of photographs. */
const MOST_BITS_A_PIXEL = 1.25;
/** A narrower file is only worth serving if it is at most this share of the next wider one. */
const SMALL = 0.8;

/**
 * Encodes a flat picture without loss. Scaling it down adds colours, so a narrower file is often larger; such files are
 * left out.
 *
 * @param original undefined if it must not be served itself
 * @returns undefined if the picture is not flat, or too large without loss
 */
export async function encodeFlat(
  raster: Raster,
  recipe: ImageRecipe,
  original: EncodedFile | undefined,
): Promise<EncodedPicture | undefined> {
  const { width, height } = raster;
  if (height > LONGEST.webp || !isFlat(raster)) return undefined;
  const whole = await encodeWebp(raster, width);
  if (whole.bytes.length * 8 > width * height * MOST_BITS_A_PIXEL) return undefined;
  if (fitsPalette(raster)) {
    // Authors usually save diagrams as small PNG files already.
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

/** Encodes with a palette of at most 256 colours. */
async function encodePng(raster: Raster, width: number): Promise<EncodedFile> {
  const bytes = await scaleRaster(raster, width).png({ palette: true, quality: 100 }).toBuffer();
  return { width, extension: "png", bytes };
}

async function isSame({ channels, pixels }: Raster, { bytes }: EncodedFile): Promise<boolean> {
  const decoded = sharp(bytes).toColourspace(channels < 3 ? "b-w" : "srgb");
  return (await decoded.raw({ depth: "uchar" }).toBuffer()).equals(pixels);
}

/** Whether a picture has plain areas and hard edges, around which lossy formats leave artefacts. */
function isFlat({ width, height, channels, pixels }: Raster): boolean {
  const colours = new Set<number>();
  let [seen, like] = [0, 0];
  for (let y = 0; y + 1 < height; y += ROW_STEP) {
    for (let x = 0; x + 1 < width; x++) {
      const at = (y * width + x) * channels;
      const [beside, below] = [at + channels, at + width * channels];
      let isLike = true;
      let colour = 0;
      for (let channel = 0; channel < channels; channel++) {
        const value = pixels[at + channel]!;
        if (value !== pixels[beside + channel] || value !== pixels[below + channel]) isLike = false;
        colour = (colour << 5) | (value >> 3);
      }
      seen++;
      if (isLike) like++;
      else if (colours.add(colour).size > MOST_COLOURS) return false;
    }
  }
  return seen > 0 && like >= seen * LEAST_LIKE;
}

/** Whether all colours of a picture fit into a palette. */
function fitsPalette({ width, height, channels, pixels }: Raster): boolean {
  const colours = new Set<number>();
  let last = -1;
  for (let at = 0; at < width * height * channels; at += channels) {
    let colour = 0;
    for (let channel = 0; channel < channels; channel++) colour = colour * 256 + pixels[at + channel]!;
    if (colour !== last && colours.add(colour).size > 256) return false;
    last = colour;
  }
  return true;
}
