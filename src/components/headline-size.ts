/** How large a title may be set, by its length: Hangul takes twice the width of a Latin letter. */
export function headlineSize(title: string): "short" | "middle" | "long" {
  const width = title.length + (title.match(/\p{Script=Hangul}/gu)?.length ?? 0);
  return width < 32 ? "short" : width <= 84 ? "middle" : "long";
}
