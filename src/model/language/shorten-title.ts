const LONGEST = 56;

/** A title for a narrow line: without its part after a colon or dash, and cut between words, if it is long. */
export function shortenTitle(title: string): string {
  if (measure(title) <= LONGEST) return title;
  const [main = title] = title.split(/: | [–—] |\s*：/u);
  if (measure(main) <= LONGEST) return main;
  const words = main.split(" ");
  while (words.length > 1 && measure(words.join(" ")) >= LONGEST) words.pop();
  return `${words.join(" ").replace(/[,;:]$/, "")}…`;
}

/** Hangul takes twice the width of a Latin letter. */
function measure(text: string): number {
  return text.length + (text.match(/\p{Script=Hangul}/gu)?.length ?? 0);
}
