export const LANGUAGE_REMEDY = "Write a BCP 47 tag, for example en, ko or pt-BR.";

/** The tag of a language and its English name. */
interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** The English name of a language; undefined if Unicode's tables have none. */
export function nameLanguage(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(tag);
  } catch {
    return undefined;
  }
}

/**
 * Guesses the language that an author meant by a tag in another form (`en_US`, `EN`, `kor`), a country (`jp`, or
 * `kr`, which is the tag of Kanuri) or a name (`korean`, `한국어`).
 */
export function suggestLanguage(written: string): NamedLanguage | undefined {
  const plain = written.trim().replace(/[.@].*$/, "");
  const tag = canonical(plain.replaceAll("_", "-"));
  if (tag !== undefined && tag !== written && nameLanguage(mainOf(tag))) return named(tag);
  const found = languageOfCountry(plain) ?? languageByName(plain);
  return found === undefined || found === written ? undefined : named(found);
}

function named(tag: string): NamedLanguage {
  return { tag, name: nameLanguage(tag) ?? nameLanguage(mainOf(tag)) ?? tag };
}

function mainOf(tag: string): string {
  return tag.split("-")[0] ?? "";
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** @see https://www.unicode.org/reports/tr35/#Likely_Subtags */
function languageOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  if (regions.of(code.toUpperCase()) === undefined) return undefined;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return language === "und" ? undefined : language;
}

/** Finds a language by its name, or the beginning of it, in English, in Korean or in the language itself. */
function languageByName(written: string): string | undefined {
  const name = foldAccents(written);
  if (name.length < 2 || /^[a-z]{2,3}$/.test(name)) return undefined;
  const tags = LETTERS.flatMap((one) => LETTERS.map((two) => one + two)).filter(nameLanguage);
  const namesIn = (locale: string) => new Intl.DisplayNames([locale], { type: "language" });
  const [english, korean] = ["en", "ko"].map(namesIn) as [Intl.DisplayNames, Intl.DisplayNames];
  const fits = (known = "") =>
    foldAccents(known) === name || (name.length > 3 && foldAccents(known).startsWith(name));
  return (
    tags.find((tag) => fits(english.of(tag)) || fits(korean.of(tag))) ??
    tags.find((tag) => fits(namesIn(tag).of(tag)))
  );
}

function foldAccents(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
}
