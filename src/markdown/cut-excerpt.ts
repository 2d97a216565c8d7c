/** About how long an excerpt is, in Latin letters. A letter of Chinese, Japanese or Korean counts as two. */
const LENGTH = 200;
/** How far from there a sentence may end: an excerpt that ends with one may be shorter, or a little longer. */
const REACH = { least: 0.35 * LENGTH, good: 0.6 * LENGTH, most: 1.2 * LENGTH } as const;

const WIDE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a text is longer than any excerpt of it. */
export function isEnough(text: string): boolean {
  return text.length > REACH.most || measure(text) > REACH.most;
}

/** The beginning of a text, to the end of a sentence where one ends in reach. Otherwise it ends with "…". */
export function cutExcerpt(text: string): string {
  if (text.length <= LENGTH && measure(text) <= LENGTH) return text;
  const ends = listSentenceEnds(text.slice(0, 2 * REACH.most)).map((end) => text.slice(0, end));
  const sized = ends.map((part) => ({ part, length: measure(part) }));
  const within = sized.findLast(({ length }) => length <= LENGTH);
  const beyond = sized.find(({ length }) => length > LENGTH && length <= REACH.most);
  if (within && within.length >= REACH.good) return within.part;
  if (beyond) return beyond.part;
  return within && within.length >= REACH.least ? within.part : cutAtWord(text);
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** A full stop after one of these, after a single letter or after a word with a stop in it ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:\p{L}|\p{L}+\.\p{L}+|Adm|Capt|Col|Dr|Gen|Gov|Hon|Jr|Lt|Messrs|Mr|Mrs|Ms|Mt|Mx|Prof|Rep|Rev|Sen|Sgt|Sr|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|al|approx|ca|cf|ed|eds|etc|Fig|Figs|fig|figs|No|Nos|no|nos|pp|Sec|Vol|vol|vs)\.$/u;
/** A sentence that ends, with the quotation marks and brackets around it. */
const ENDED = /[.!?。．！？।؟]["'”’»)\]」』〉》]*$/u;

/** Where the sentences of a text end that were ended with a full stop or the like. */
function listSentenceEnds(text: string): number[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const end = index + segment.trimEnd().length;
    const sentence = text.slice(0, end);
    return ENDED.test(sentence) && !SHORT.test(sentence) ? [end] : [];
  });
}

/** Cuts between words; a text without spaces near the cut, such as Japanese, between characters. */
function cutAtWord(text: string): string {
  const beginning = takeLength(text, LENGTH - 1);
  const space = text[beginning.length] === " " ? beginning.length : beginning.lastIndexOf(" ");
  const cut = space > beginning.length / 2 ? beginning.slice(0, space) : beginning;
  return `${cut.replace(/[\s,;:.·–—([“‘"'-]+$/u, "")}…`;
}

function takeLength(text: string, length: number): string {
  let [taken, left] = ["", length];
  for (const letter of text) {
    left -= measure(letter);
    if (left < 0) break;
    taken += letter;
  }
  return taken;
}

function measure(text: string): number {
  let length = 0;
  for (const letter of text) length += WIDE.test(letter) ? 2 : letter.length;
  return length;
}
