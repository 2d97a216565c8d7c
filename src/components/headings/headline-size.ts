/** The size class of a title, by its length. A syllable of Hangul is twice as wide as a Latin letter. */
export function headlineSize(title: string): "short" | "middle" | "long" {
  const width = title.length + (title.match(/\p{Script=Hangul}/gu)?.length ?? 0);
  return width < 32 ? "short" : width <= 84 ? "middle" : "long";
}
