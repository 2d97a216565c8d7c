import { createButton, fill, shorten } from "../create-element.ts";
import type { ResultsSoFar } from "../search-messages.ts";
import { countFilters, type SearchState } from "../search-state.ts";
import type { SearchPageText } from "./page-text.ts";

export interface StatusLine {
  readonly show: (message: string) => void;
  readonly showResults: (results: ResultsSoFar, state: SearchState) => void;
  readonly showFailure: () => void;
  /** Has screen readers read the line and then a message that is shown elsewhere. */
  readonly readOut: (message: string) => void;
}

/** Milliseconds before a change is read out, so that numbers do not interrupt typing. */
const REST = 1000;

/** The line that says how many results there are and what is missing, and its echo for screen readers. */
export function createStatusLine(
  line: HTMLElement,
  spoken: HTMLElement,
  text: SearchPageText,
  onRetry: () => void,
): StatusLine {
  let timer = 0;
  let shown = "";
  const speak = (message: string) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => spoken.replaceChildren(message), REST);
  };
  const show = (message: string, canRetry = false) => {
    line.replaceChildren(message);
    if (canRetry) line.append(" ", createButton(text.tryAgain, onRetry));
    shown = message;
    speak(message);
  };
  return {
    show,
    readOut: (message) => speak(`${shown} ${message}`),
    showFailure: () => show(navigator.onLine ? text.failed : text.offline, true),
    showResults: ({ total, partial, archive, shards, answered, failed, done }, { q, filters }) => {
      const full = total - partial;
      const sentences = [
        fill(partial === 0 ? text.count : full > 0 ? text.withAll : text.withNone, {
          count: full,
          total: archive,
        }),
      ];
      if (partial > 0) sentences.push(fill(text.withMost, { count: partial }));
      if (done && total === 0)
        sentences[0] = fill(countFilters(filters) > 0 ? text.nothingFiltered : text.nothing, {
          query: shorten(q),
        });
      if (!done) sentences.push(fill(text.answered, { answered, shards }));
      if (failed.length > 0) {
        const years = nameYears(failed);
        sentences.push(fill(/\D/.test(years) ? text.yearsFailed : text.yearFailed, { years }));
      }
      show(sentences.join(" · "), failed.length > 0 && done);
    },
  };
}

function nameYears(shards: ResultsSoFar["failed"]): string {
  return shards
    .map((years) => [...new Set([years[0], years.at(-1)])].join("–"))
    .sort()
    .join(", ");
}
