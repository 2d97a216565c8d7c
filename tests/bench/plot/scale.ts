/** A logarithmic scale between two values, which lie at two places of the drawing. */
export function logScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => start + (Math.log(value / low) / Math.log(high / low)) * (end - start);
}

/** The steps 1, 2, 5, 10 … from the last below the values to the first above them. */
export function stepsAround(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const steps = Array.from(
    { length: 2 + Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) },
    (_, index) => [1, 2, 5].map((step) => step * 10 ** (Math.floor(Math.log10(low)) + index)),
  ).flat();
  const first = steps.findLastIndex((step) => step < low);
  return steps.slice(Math.max(0, first), steps.findIndex((step) => step > high) + 1);
}

/** Moves places apart, as little as needed, so that each is at least a gap below the one before. Keeps their order. */
export function spreadApart(places: readonly number[], gap: number, lowest: number): readonly number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const down: number[] = [];
  for (const index of order) down.push(Math.max(places[index] ?? 0, (down.at(-1) ?? -Infinity) + gap));
  // What has been pushed over the end pushes back.
  const up: number[] = [];
  for (const place of down.toReversed()) up.push(Math.min(place, (up.at(-1) ?? lowest + gap) - gap));
  const spread = up.toReversed();
  return places.map((_, index) => spread[order.indexOf(index)] ?? 0);
}
