/** The size of a file for readers: `3 kB`, `1.2 MB`. */
export function formatSize(bytes: number, lang: string): string {
  const [amount, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(lang, { style: "unit", unit, maximumSignificantDigits: 2 }).format(amount);
}
