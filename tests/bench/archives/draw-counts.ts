import type { Dice } from "../invented-words.ts";
import { COUNTED, type Counted, type Traits } from "./count-traits.ts";

/** How much of everything an article has. */
export type Counts = Readonly<Record<Counted, number>>;

/** How often a count goes with the length: a long article tends to have more of everything. */
const TIED = 0.5;

/** Draws the counts of an article, so that those of many spread as an archive's do. */
export function drawCounts(spreads: Traits["counts"], dice: Dice): Counts {
  const length = dice();
  const entries = COUNTED.map((name) => {
    const place = name === "words" || dice() < TIED ? length : dice();
    return [name, valueAt(spreads[name] ?? [], place)] as const;
  });
  return Object.fromEntries(entries) as Counts;
}

/** Draws a number by the shares of 0, 1, 2 and so on. */
export function drawFrom(shares: readonly number[], dice: Dice): number {
  return placeIn(shares, dice());
}

/** Which of some shares, laid end to end, holds a place from 0 to 1; the last one for what rounding has left over. */
export function placeIn(shares: readonly number[], place: number): number {
  const ends = shares.map((_, index) => shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0));
  const found = ends.findIndex((end) => end > place);
  return found === -1 ? shares.length - 1 : found;
}

/** The value at a place from 0 to 1 of a spread, between its steps in proportion. */
function valueAt(spread: readonly number[], place: number): number {
  const step = place * (spread.length - 1);
  const [below = 0, above = 0] = [spread[Math.floor(step)], spread[Math.ceil(step)]];
  return Math.round(below + (above - below) * (step % 1));
}
