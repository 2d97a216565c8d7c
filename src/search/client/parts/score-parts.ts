import type { PartHit } from "./search-parts.ts";

/** What a part counts where it stands, and how much more at best: often or in a heading, in the title, near another. */
const [THERE, OFTEN, IN_TITLE, NEAR] = [0.35, 0.65, 0.5, 0.3];
/** Words apart at which two parts are half as near as side by side. */
const HALF_NEAR = 4;

/**
 * Scores a publication by the parts of a query that it has.
 *
 * @param hits undefined for a part that it lacks
 * @param strengths of each part, from 0 to 1: its score by the best that any publication has for it
 * @param rarities of the parts, by which they count
 */
export function scoreParts(
  hits: readonly (PartHit | undefined)[],
  strengths: readonly number[],
  rarities: readonly number[],
): number {
  return hits.reduce((sum, hit, part) => {
    if (!hit) return sum;
    const others = hits.flatMap((other) => (other && other !== hit ? other.locations : []));
    const near = NEAR / (1 + (nearest(hit.locations, others) - 1) / HALF_NEAR);
    const often = OFTEN * Math.sqrt(strengths[part]!);
    return sum + rarities[part]! * (THERE + often + near + (hit.isInTitle ? IN_TITLE : 0));
  }, 0);
}

/** How many words two places are apart at least. */
function nearest(ones: readonly number[], others: readonly number[]): number {
  const places = [...ones.map((at) => [at, 1] as const), ...others.map((at) => [at, 2] as const)];
  places.sort(([a], [b]) => a - b);
  return places.reduce((least, [at, side], index) => {
    const [before, other] = places[index - 1] ?? [Number.NEGATIVE_INFINITY, side];
    return side === other ? least : Math.min(least, Math.max(1, at - before));
  }, Number.POSITIVE_INFINITY);
}
