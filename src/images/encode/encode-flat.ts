import sharp from "sharp";
import { chooseFallbackWidth, chooseWidths, type ImageRecipe, LONGEST } from "../image-recipe.ts";
import type { EncodedFile, EncodedPicture } from "./encoded-picture.ts";
import { type Raster, scaleRaster } from "./raster.ts";

/** Of the pixels of a diagram, a map or a screenshot, most are like those beside and below; of a photograph, few. */
const LEAST_LIKE = 0.6;
/** Photographs have thousands of colours of 15 bits, also where much of them is black or white. */
const MOST_COLOURS = 1000;
/** Only every few rows are looked at. */
const ROW_STEP = 3;
/** What takes more without loss is no diagram, but a photograph on white, or a screenshot full of them. */
const MOST_BITS_A_PIXEL = 1.25;
/** A smaller width is served where it spares so much of the next one's bytes. */
const SMALL = 0.8;

/**
 * A flat picture without loss. Smoothing multiplies its colours, so that a smaller one often has more bytes: such widths
 * are left out.
 *
 * @param original where it could be served itself
 * @returns nothing for a picture that is not flat, or takes too much that way
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

/** Whether a picture has areas of one colour and hard edges, round which lossy formats leave marks. */
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

/** Whether a raster has so few colours that a palette holds all of them. */
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
