import sharp, { type Sharp } from "sharp";
import { aGenerator } from "./random.ts";

/** A picture in which neighbouring pixels differ, as in a photograph. */
export function aPhotograph(width: number, height: number, seed = 1): Sharp {
  const next = aGenerator(seed);
  const pixels = Buffer.alloc(width * height * 3).map(() => next(256));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
