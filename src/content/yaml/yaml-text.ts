/** A text as messages show it: in quotation marks, cut where it is very long; at its beginning for a `most` below zero. */
export function quote(text: string, most = 160): string {
  if (text.length <= Math.abs(most)) return `"${text}"`;
  return most < 0 ? `"…${text.slice(most + 1)}"` : `"${text.slice(0, most - 1)}…"`;
}

/** A text in quotation marks, as YAML reads it. */
export function quoteForYaml(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const short = line.length > 60 ? `${line.slice(0, 57)}…` : line;
  return short.includes('"') || short.includes("\\") ? `'${short.replaceAll("'", "''")}'` : `"${short}"`;
}

/** A value on one line: `[a, b]`, `{ src: ./a.jpg }`; a text in quotation marks only where it needs them. */
export function toFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toFlow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${toFlow(one)}`)
      .join(", ")} }`;
  }
  const text = value === null || value === undefined ? "null" : String(value);
  const isPlain =
    text.length <= 60 && /^[^\s,[\]{}#&*!|>'"%@`?-][^,[\]{}#]*$/.test(text) && !/:\s|\s$/.test(text);
  return isPlain ? text : quoteForYaml(text);
}

/** A value of any shape as messages show it. */
export function showValue(value: unknown): string {
  return quote(typeof value === "string" ? value : toFlow(value));
}
