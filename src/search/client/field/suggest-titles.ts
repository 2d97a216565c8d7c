import type { SuggestionText } from "../../../model/interface/search-text.ts";
import { askWorker, stopAsking } from "../ask-worker.ts";
import { createElement, fill, shorten } from "../create-element.ts";
import type { ResultView } from "../search-messages.ts";
import { createOptionList, type Option } from "./option-list.ts";
import { catchUp, watchTyping } from "./watch-typing.ts";

const MOST = 6;

/** Shows the first titles under a search field while the reader types. */
export function suggestTitles(form: HTMLFormElement): void {
  const field = form.elements.namedItem("q") as HTMLInputElement;
  const { base = "/", suggest = "{}" } = form.dataset;
  const text = JSON.parse(suggest) as SuggestionText;
  const options = createOptionList(field, text.titles);
  const spoken = createElement("p", { class: "sr-only", role: "status" });
  form.append(spoken);

  const close = () => {
    stopAsking();
    options.close();
    spoken.textContent = "";
  };
  watchTyping(field, (q) => {
    if (q.trim() === "") return close();
    const all = {
      title: fill(text.all, { query: shorten(q) }),
      url: `${form.action}?${new URLSearchParams({ q })}`,
    };
    const state = { q, filters: {}, sort: "relevance", shown: MOST } as const;
    askWorker({ base, state, first: MOST, around: false }, (told) => {
      // Once the reader has moved to an option, the list stays as it is.
      if (told.kind !== "results" || options.chosen() !== undefined || document.activeElement !== field)
        return;
      options.show([...told.results.map(toOption), all]);
      spoken.textContent = fill(text.count, { count: told.results.length });
    });
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.isComposing || !options.isOpen()) return;
    const chosen = options.chosen();
    if (key === "ArrowDown" || key === "ArrowUp") options.move(key === "ArrowDown" ? 1 : -1);
    else if (key === "Escape") close();
    else if ((key === "Home" || key === "End") && chosen) options.moveToEnd(key);
    else if (key === "Enter" && chosen) location.assign(chosen);
    else return;
    event.preventDefault();
  });
  catchUp(field);
}

function toOption({ title, url, series, date, language }: ResultView): Option {
  const note = [series, date?.slice(0, 4)].filter(Boolean).join(", ");
  return { title, url, note, lang: language };
}
