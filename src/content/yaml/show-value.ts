/** A text for a message, in quotation marks and shortened; with a negative `most`, shortened at the beginning. */
export function quote(text: string, most = 160): string {
  if (text.length <= Math.abs(most)) return `"${text}"`;
  return most < 0 ? `"…${text.slice(most + 1)}"` : `"${text.slice(0, most - 1)}…"`;
}

/** A text in quotation marks for YAML. */
export function quoteForYaml(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const short = line.length > 60 ? `${line.slice(0, 57)}…` : line;
  return short.includes('"') || short.includes("\\") ? `'${short.replaceAll("'", "''")}'` : `"${short}"`;
}

/** A value on one line of YAML, such as `[a, b]` or `{ src: ./a.jpg }`, with quotation marks only where needed. */
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

/** A value of any shape for a message. */
export function showValue(value: unknown): string {
  return quote(typeof value === "string" ? value : toFlow(value));
}
