export interface Table {
  readonly headings: readonly string[];
  /** How many columns, from the first on, are words and stand left. */
  readonly words: number;
  readonly rows: readonly (readonly string[])[];
}

export function drawPlainTable({ headings, words, rows }: Table): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? "").length)));
  return lines
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column < words ? cell.padEnd(width) : cell.padStart(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function drawMarkdownTable({ headings, words, rows }: Table): string {
  const rule = headings.map((_, column) => (column < words ? "---" : "---:"));
  return [headings, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
