import type { PartHit } from "./find-parts.ts";

/** What a part adds to the score: for being there, and at most for being frequent, in the title, and near another part. */
const [THERE, OFTEN, IN_TITLE, NEAR] = [0.35, 0.65, 0.5, 0.3];
/** The distance in words at which nearness counts half as much as between neighbouring words. */
const HALF_NEAR = 4;

/**
 * Scores a publication by the parts of a query that it has.
 *
 * @param hits undefined for a part that it lacks
 * @param strengths the score of each part, divided by the best that any publication has for it
 * @param rarities the weights of the parts
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

/** The smallest distance in words between a place of one list and a place of the other. */
function nearest(ones: readonly number[], others: readonly number[]): number {
  const places = [...ones.map((at) => [at, 1] as const), ...others.map((at) => [at, 2] as const)];
  places.sort(([a], [b]) => a - b);
  return places.reduce((least, [at, side], index) => {
    const [before, other] = places[index - 1] ?? [Number.NEGATIVE_INFINITY, side];
    return side === other ? least : Math.min(least, Math.max(1, at - before));
  }, Number.POSITIVE_INFINITY);
}
