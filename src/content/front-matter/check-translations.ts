import type { Problem } from "../../model/problem.ts";
import { quote } from "../yaml/show-value.ts";
import { type ContentFile, problemAt, textsAt } from "./content-file.ts";

/**
 * Warns of articles that claim to translate one in their own language, usually because somebody forgot `lang`, and of a
 * second translation of an article into the same language.
 *
 * @param language of articles without `lang`
 */
export function checkTranslations(articles: readonly ContentFile[], language: string): Problem[] {
  const languageOf = ({ document }: ContentFile) => textsAt(document.value, ["lang"])[0]?.text ?? language;
  const languages = new Map(articles.map((article) => [article.id, languageOf(article)]));
  const seen = new Map<string, string>();
  return articles.flatMap((article) =>
    textsAt(article.document.value, ["translationOf"]).flatMap(({ path, text }) => {
      const original = text.normalize("NFC");
      const its = languages.get(original);
      if (its === undefined || original === article.id) return [];
      const own = languageOf(article);
      if (its === own) {
        const message = `the article ${quote(text)} is in the same language as this one, ${own}.`;
        const remedy = "Set the language of each with lang, or remove this key.";
        return [problemAt(article, path, { id: "same-language", message, remedy })];
      }
      const translation = `${original}\0${own}`;
      const other = seen.get(translation);
      if (other === undefined) {
        seen.set(translation, article.file);
        return [];
      }
      const message = `${other} translates ${quote(text)} into ${own} too.`;
      const remedy = "Correct lang or translationOf in one of the two.";
      return [problemAt(article, path, { id: "second-translation", message, remedy })];
    }),
  );
}
