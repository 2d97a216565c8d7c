/** Other drawings than these are laid on a mat of paper in the dark, and photographs dim. */
const DRAWN = /^(.*)\.(svg|png)$/i;

/**
 * The path of a drawing's form for dark paper, if it stands beside it: `chart-dark.svg` or `chart-dark.png` beside
 * `chart.svg`.
 */
export function findDarkForm(path: string, isThere: (path: string) => boolean): string | undefined {
  const [, name, ending] = DRAWN.exec(path) ?? [];
  if (name === undefined) return undefined;
  return [ending, "svg", "png"].map((one) => `${name}-dark.${one}`).find(isThere);
}
