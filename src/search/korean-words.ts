/*
 * Korean writes particles onto the noun (미국이, 미국의) and compounds without a space (한미동맹). Pagefind finds the words
 * that begin with a query. So a query goes without its particles, and what a compound holds is indexed beside it.
 * The browser loads this module too: it stays small.
 */

/** Particles that close a word: nothing stands behind them. */
const CLOSING = split("은 는 이 가 을 를 의 까지도 이나 이란 이라고 라고 이라는 라는");
/** Those that nouns end in as often: 부도, 활로, 불만. */
const UNSURE = split("도 로 만 나 란");
/** Particles that another may follow: 에서는, 으로의, 까지도. */
const OPEN = split(
  "에 에서 에게 에게서 한테 께서 으로 로서 으로서 로써 으로써 로부터 으로부터 와 과 부터 까지 보다 처럼 마다 조차 마저 밖에 들",
);
const LONGEST_PARTICLE = 4;
/** Which form of a particle a word takes says how it ends: 국가 is no 국 with a particle, which would be 국이. */
const AFTER_CONSONANT = /^(?:은|이|을|과|으)/;
const AFTER_VOWEL = /^(?:는|가|를|와|나|란|라|로)/;
/** Words that end like a noun with a particle of one syllable. */
const WHOLE =
  /(?:[강거건결고논동모문상심예유정제주창편합항협호회]의|[강고반보빈속수시온용의인정제지태한]도|[도대수유철피활회]로|[고대시여유자저주추허화휴]가|[결경성통학]과|[대불비]만|[로비이지티하]나|[깊길넓높놀린맞먹벌살은풀]이|아들|이란)$/;
const HANGUL = /[가-힣]/;
const LONGEST_SUFFIX = 6;

/**
 * A word without the particles at its end: 미국의, 미국에서는 and 미국 are 미국. At least two syllables stay, or one
 * before a particle of two or more. Prefixes in other scripts stay: AI를 is AI.
 */
export function stripParticles(word: string): string {
  return strip(word, [...CLOSING, ...UNSURE, ...OPEN], [...OPEN, ...UNSURE]);
}

/**
 * What a query may look for within a word, besides its beginning: 미동맹 and 동맹 of 한미동맹이. Each has two syllables or
 * more and stands for everything that begins with it.
 */
export function indexedSuffixes(word: string): readonly string[] {
  const base = strip(word, [...CLOSING, ...OPEN], OPEN);
  const suffixes: string[] = [];
  for (let start = 1; start < base.length - 1; start++) {
    if (HANGUL.test(base.charAt(start))) suffixes.push(base.slice(start, start + LONGEST_SUFFIX));
  }
  return suffixes;
}

/** @param inner the particles that may stand before another */
function strip(word: string, last: readonly string[], inner: readonly string[]): string {
  const particle = longestParticle(word, last);
  return particle === "" ? word : strip(word.slice(0, -particle.length), inner, inner);
}

function longestParticle(word: string, particles: readonly string[]): string {
  const shortest = WHOLE.test(word) ? 2 : 1;
  for (let length = Math.min(LONGEST_PARTICLE, word.length - 1); length >= shortest; length--) {
    const particle = word.slice(-length);
    if (particles.includes(particle) && follows(particle, word.slice(0, -length))) return particle;
  }
  return "";
}

function follows(particle: string, base: string): boolean {
  if (base.length < 2 && !/^(?:에.|으로|까지|부터)/.test(particle)) return false;
  // After a Latin letter or a figure the sound is not known: G7은, AI를.
  if (!HANGUL.test(base.slice(-1))) return true;
  const ending = (base.charCodeAt(base.length - 1) - 0xac00) % 28;
  const isOpen = ending === 0 || (ending === 8 && particle.startsWith("로"));
  return !(isOpen ? AFTER_CONSONANT : AFTER_VOWEL).test(particle);
}

function split(list: string): readonly string[] {
  return list.split(" ");
}
