const LETTERS = /\p{L}/gu;
/** Scripts that one language writes. Kanji stand among kana, and Hanja among Hangul. */
const LANGUAGES = [
  ["ko", /[\p{Script=Hangul}\p{Script=Han}]/gu, /\p{Script=Hangul}/u],
  [
    "ja",
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ],
] as const;

/** The language that a title is in, where its script says so; undefined where it does not, as with Latin letters. */
export function languageOfTitle(title: string): string | undefined {
  const text = title.normalize("NFC");
  const letters = text.match(LETTERS)?.length ?? 0;
  const [language] =
    LANGUAGES.find(([, own, mark]) => mark.test(text) && (text.match(own)?.length ?? 0) * 2 > letters) ?? [];
  return language;
}
