/*
 * Korean attaches particles to nouns (미국이, 미국의) and writes compounds without spaces (한미동맹). Pagefind finds words that
 * begin with a query. So particles are removed from queries, and the nouns within a compound are indexed beside it.
 * Browsers load this module too, so keep it small.
 */

/** Particles that another may follow: 에서는, 으로의, 까지도. */
const OPEN =
  "에서?|에게서?|한테|께서|으로|으?로(?:[서써]|부터)|[와과들]|부터|까지|보다|처럼|마다|조차|마저|밖에";
/** Particles that end a word: none follows them. */
const CLOSING = "[은는이가을를의]|까지도|이[나란]|이?라[고는]";
/** Particles whose syllable also ends many nouns: 부도, 활로, 불만. */
const UNSURE = "[도로만나란]";
const [ANY, ANY_OPEN] = [whole(`${OPEN}|${CLOSING}|${UNSURE}`), whole(`${OPEN}|${UNSURE}`)];
const [SURE, SURE_OPEN] = [/* @__PURE__ */ whole(`${OPEN}|${CLOSING}`), /* @__PURE__ */ whole(OPEN)];
/** The form of a particle depends on the sound before it: 국가 is not 국 with a particle, which would be 국이. */
const AFTER_CONSONANT = /^(?:은|이|을|과|으)/;
const AFTER_VOWEL = /^(?:는|가|를|와|나|란|라|로)/;
/** Nouns that look like a shorter noun with a particle of one syllable. */
const NOUN =
  /(?:[강거건결고논동모문예유정제주창편합항협호회]의|[강고반보속수시온용의인정제지태한]도|[도대수유철피활회]로|[고대시여유자저주추허휴]가|[결경성통학]과|[대불비]만|[로비이지티하]나|[깊길넓높놀린맞먹벌살은풀]이|아들|이란)$/;
/** Endings of verbs made of nouns. Nobody searches for them. */
const ENDING =
  /(?:[하되있없](?:[던고며면지기여어게다]|[여어]야|도록|[였었]다)|[했됐였었한된이]다|이[며고]|[합됩입습]니다|해야|적인)$/;
const HANGUL = /[가-힣]/;
const LONGEST_SUFFIX = 6;

/**
 * Removes the particles at the end of a word: 미국의, 미국에서는 and 미국 become 미국. Keeps at least two syllables, or one
 * before a particle of two or more. Keeps beginnings in other scripts: AI를 becomes AI.
 */
export function stripParticles(word: string): string {
  return strip(word, ANY, ANY_OPEN);
}

/**
 * What a query may find within a word, beside its beginning: 미동맹 and 동맹 in 한미동맹이. Each has at least two syllables
 * and is also found by its own beginnings.
 */
export function indexedSuffixes(word: string): readonly string[] {
  const base = strip(word, SURE, SURE_OPEN).replace(ENDING, "");
  const suffixes: string[] = [];
  for (let start = 1; start < base.length - 1; start++) {
    if (HANGUL.test(base.charAt(start))) suffixes.push(base.slice(start, start + LONGEST_SUFFIX));
  }
  return suffixes;
}

/** @param inner particles that another may follow */
function strip(word: string, last: RegExp, inner: RegExp): string {
  const shortest = NOUN.test(word) ? 2 : 1;
  for (let length = Math.min(4, word.length - 1); length >= shortest; length--) {
    const [base, particle] = [word.slice(0, -length), word.slice(-length)];
    if (last.test(particle) && follows(particle, base)) return strip(base, inner, inner);
  }
  return word;
}

function follows(particle: string, base: string): boolean {
  if (base.length < 2 && !/^(?:에.|으로|까지|부터)/.test(particle)) return false;
  // The sound of a Latin letter or a digit is unknown: G7은, AI를.
  if (!HANGUL.test(base.slice(-1))) return true;
  const ending = (base.charCodeAt(base.length - 1) - 0xac00) % 28;
  const isOpen = ending === 0 || (ending === 8 && particle.startsWith("로"));
  return !(isOpen ? AFTER_CONSONANT : AFTER_VOWEL).test(particle);
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
