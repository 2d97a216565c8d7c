/** Words of a language with spaces that most adults read in a minute, and syllables of Hangul. */
const WORDS_A_MINUTE = 230;
const SYLLABLES_A_MINUTE = 500;

/** How many minutes a text takes to read, given as HTML; undefined for a few lines. */
export function estimateMinutes(html: string): number | undefined {
  const text = html.replace(/<[^>]*>/g, " ");
  const syllables = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const words = text
    .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)
    ?.filter((word) => !/\p{Script=Hangul}/u.test(word));
  const minutes = (words?.length ?? 0) / WORDS_A_MINUTE + syllables / SYLLABLES_A_MINUTE;
  return minutes < 0.5 ? undefined : Math.round(minutes);
}
