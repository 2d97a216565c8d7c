import type { Raster } from "./raster.ts";

/** Of the pixels of a diagram, a map or a screenshot, most are like those beside and below; of a photograph, few. */
const LEAST_LIKE = 0.6;
/** Photographs have thousands of colours of 15 bits, also where much of them is black or white. */
const MOST_COLOURS = 1000;
/** Only every few rows are looked at. */
const ROW_STEP = 3;

/** Whether a picture has areas of one colour and hard edges, round which lossy formats leave marks. */
export function isFlat({ width, height, channels, pixels }: Raster): boolean {
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
export function fitsPalette({ width, height, channels, pixels }: Raster): boolean {
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
