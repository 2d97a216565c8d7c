/** Words of a language with spaces that most adults read in a minute, and syllables of Hangul. */
const WORDS_A_MINUTE = 230;
const SYLLABLES_A_MINUTE = 500;

/** How many minutes it takes to read a text, given as HTML; undefined for a few lines. */
export function estimateMinutes(html: string): number | undefined {
  let [words, syllables] = [0, 0];
  let [isTag, isWord] = [false, false];
  // Every article of a build comes through here: a loop takes a tenth of the time of regular expressions.
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === LESS_THAN) isTag = true;
    const isHangul = code >= 0xac00 && code <= 0xd7a3;
    const isPart = !isTag && !isHangul && code > SPACE && !isPunctuation(code);
    if (isPart && !isWord) words++;
    if (isHangul && !isTag) syllables++;
    isWord = isPart || (isWord && isJoint(code));
    if (code === GREATER_THAN) isTag = false;
  }
  const minutes = words / WORDS_A_MINUTE + syllables / SYLLABLES_A_MINUTE;
  return minutes < 0.5 ? undefined : Math.round(minutes);
}

const [SPACE, LESS_THAN, GREATER_THAN] = [0x20, 0x3c, 0x3e];

/** Punctuation in ASCII and in the blocks from U+2000 and U+3000, which have dashes and quotation marks. */
function isPunctuation(code: number): boolean {
  if (code > 0x7f)
    return (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || code === 0xa0;
  return !(
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

/** An apostrophe or a hyphen within a word. */
function isJoint(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d;
}
