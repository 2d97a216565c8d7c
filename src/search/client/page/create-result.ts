import { formatDate } from "../../../model/language/dates.ts";
import { createElement, fill } from "../create-element.ts";
import type { ResultView } from "../search-messages.ts";
import type { SearchPageText } from "./page-text.ts";

/** One result of the list. */
export function createResult(result: ResultView, text: SearchPageText): HTMLLIElement {
  const { url, title, date, authors, series, type, language, excerpt, sections, lacks } = result;
  const lang = language === text.lang ? undefined : language;
  const kind = type && type !== "article" ? text.types[type] : undefined;
  return createElement(
    "li",
    { class: "result" },
    (series || kind) &&
      createElement(
        "p",
        { class: "result-kicker" },
        series,
        series && kind && " ",
        kind && createElement("span", {}, kind),
      ),
    createElement("h3", { lang }, createElement("a", { href: url }, title)),
    createElement(
      "p",
      { class: "result-facts" },
      date && createElement("time", { datetime: date }, formatDate(date, text.lang, "long", text.dateline)),
      " ",
      authors && createElement("span", {}, authors),
    ),
    lacks.length > 0 &&
      createElement("p", { class: "result-lacks" }, fill(text.lacks, { words: lacks.join(", ") })),
    createElement(
      "p",
      { class: "result-excerpt", lang },
      ...excerpt.map((piece, index) => (index % 2 === 1 ? createElement("mark", {}, piece) : piece)),
    ),
    sections.length > 0 &&
      createElement(
        "ul",
        { class: "result-sections" },
        ...sections.map(({ title, url, attached }) =>
          createElement(
            "li",
            { class: attached ? "attached" : undefined },
            attached && `${text.attached}: `,
            createElement("a", { href: url, lang }, title),
          ),
        ),
      ),
  );
}
