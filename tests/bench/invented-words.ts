/** Numbers from 0 to 1 that depend only on the seed (mulberry32). */
export type Dice = () => number;

export function rollDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(from: readonly T[], dice: Dice): T {
  return from[Math.floor(dice() * from.length)] as T;
}

/** Words distributed by Zipf's law: the second occurs half as often as the first, the third a third as often. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly draw: (dice: Dice) => string;
  /** Draws a word for a title, which has none of the commonest. */
  readonly drawRare: (dice: Dice) => string;
}

const ONSETS =
  "b c d f g h j k l m n p r s t v w br ch cl cr dr fl fr gr pl pr qu sc sh sl sp st str th tr".split(" ");
const VOWELS = "a e i o u a e i o ai ea ee io ou".split(" ");
const CODAS = "||||n|r|s|t|l|m|nd|nt|rd|st|ck|x".split("|");
const ENDINGS = "|||||||s|ed|ing|er|ly|tion|al|ment|ity".split("|");
const COMMON =
  "the of and to in a that is for on with as are by it from be this was at which or an have not has their its".split(
    " ",
  );

/** Invented English: real function words, then words of one to four syllables, with endings that stemming removes. */
export function inventEnglish(size: number, seed: number): Vocabulary {
  const dice = rollDice(seed);
  const words = new Set(COMMON);
  while (words.size < size) {
    const count = 1 + Math.floor(dice() * 2 + (words.size / size) * 1.5);
    const stem = Array.from({ length: count }, () => pick(ONSETS, dice) + pick(VOWELS, dice)).join("");
    const word = stem + pick(CODAS, dice) + pick(ENDINGS, dice);
    if (word.length > 2) words.add(word);
  }
  return byZipf([...words], 200);
}

const SYLLABLES =
  "가각간감강개거건검격견결경계고공과관교구국군권귀규균극근금급기길남납내년노논농능단달담당대덕도독동두등력령로론료류리립마만망매맹면명모목무문물미민반발방배백법변별병보복본봉부북분비사산상생서석선설성세소속손송수순술시식신실심안압약양어억언업여역연열영예오온외요용우운원위유육은음응의이인일임입자작장재쟁저적전절점정제조종좌주준중증지직진질집차착찬참창책처척천철청체초촉총최추축출충측치친침탐태택통퇴투특파판평포표품풍피필하학한합항해핵행향험현협형호화확환활황회획효후훈휴흥희";
const PARTICLES =
  "이 가 은 는 을 를 의 의 에 에서 로 으로 와 과 도 만 부터 까지 에는 에서는 으로의 과의 들은 들이".split(
    " ",
  );
const VERBS = "하는 하고 했다 한다 하며 하기 해야 되는 된다 되었다 하여 적인 적으로 합니다 이다 였다".split(
  " ",
);

/** Invented Korean: nouns of two or three syllables, alone or in compounds, with particles or endings. */
export function inventKorean(size: number, seed: number): Vocabulary {
  const dice = rollDice(seed);
  const syllables = [...SYLLABLES];
  const nouns = new Set<string>();
  while (nouns.size < size)
    nouns.add(Array.from({ length: dice() < 0.75 ? 2 : 3 }, () => pick(syllables, dice)).join(""));
  const { words, draw, drawRare } = byZipf([...nouns], 100);
  const write = (noun: (dice: Dice) => string) => (roll: Dice) => {
    const second = roll() < 0.25 ? noun(roll) : "";
    const third = second && roll() < 0.2 ? noun(roll) : "";
    const kind = roll();
    const stem = noun(roll) + second + third;
    if (kind < 0.62) return stem + fitParticle(stem, roll);
    return kind < 0.85 ? stem + pick(VERBS, roll) : stem;
  };
  return { words, draw: write(draw), drawRare: write(drawRare) };
}

/** The form of a particle that fits the end of a word. */
function fitParticle(word: string, dice: Dice): string {
  const particle = pick(PARTICLES, dice);
  const isOpen = ((word.codePointAt(word.length - 1) ?? 0) - 0xac00) % 28 === 0;
  const pairs: Readonly<Record<string, string>> = isOpen
    ? { 이: "가", 은: "는", 을: "를", 과: "와", 으로: "로", 으로의: "로의", 과의: "와의" }
    : { 가: "이", 는: "은", 를: "을", 와: "과", 로: "으로" };
  return pairs[particle] ?? particle;
}

function byZipf(words: readonly string[], common: number): Vocabulary {
  const total = Math.log(words.length);
  const at = (place: number) =>
    words[Math.min(words.length - 1, Math.floor(Math.exp(place * total)) - 1)] as string;
  const rareFrom = Math.log(common) / total;
  return { words, draw: (dice) => at(dice()), drawRare: (dice) => at(rareFrom + dice() * (1 - rareFrom)) };
}
