const LETTERS = /\p{L}/gu;
/** Languages by their scripts. Japanese mixes kanji with kana, and Korean may mix Hanja with Hangul. */
const LANGUAGES = [
  ["ko", /[\p{Script=Hangul}\p{Script=Han}]/gu, /\p{Script=Hangul}/u],
  [
    "ja",
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ],
] as const;

/** The language of a title, if its script tells; undefined for Latin letters and others that many languages use. */
export function languageOfTitle(title: string): string | undefined {
  const text = title.normalize("NFC");
  const letters = text.match(LETTERS)?.length ?? 0;
  const [language] =
    LANGUAGES.find(([, own, mark]) => mark.test(text) && (text.match(own)?.length ?? 0) * 2 > letters) ?? [];
  return language;
}
