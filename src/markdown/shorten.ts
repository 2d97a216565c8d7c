/** Prepares an author's value for quoting in a message: on one line, at most 80 characters. */
export function shorten(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
