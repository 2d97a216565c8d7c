import type { ResultView } from "../search-messages.ts";
import { createResult } from "./create-result.ts";
import type { SearchPageText } from "./page-text.ts";

export interface ResultList {
  /** Shows results. `fresh` ones answer a new question and replace all others. */
  readonly show: (results: readonly ResultView[], fresh: boolean) => void;
}

/** A reader who has scrolled fewer pixels has not begun to read. */
const STILL = 48;

/**
 * The list of results. Better results may arrive after the first. They take their places until the reader turns to the
 * list, and come last after that.
 */
export function createResultList(list: HTMLOListElement, text: SearchPageText): ResultList {
  let shown = new Map<string, HTMLLIElement>();
  let isTouched = false;
  let scrolledTo = 0;
  for (const event of ["pointerdown", "keydown", "focusin"])
    list.addEventListener(event, () => {
      isTouched = true;
    });

  return {
    show: (results, fresh) => {
      const isRead = !fresh && (isTouched || Math.abs(scrollY - scrolledTo) > STILL);
      const before = fresh ? new Map<string, HTMLLIElement>() : shown;
      const next = new Map(
        results.map((result) => [result.url, before.get(result.url) ?? createResult(result, text)]),
      );
      shown = isRead ? new Map([...before, ...next]) : next;
      if (isRead) list.append(...[...shown.values()].filter((item) => !item.isConnected));
      else list.replaceChildren(...shown.values());
      if (!fresh) return;
      isTouched = false;
      scrolledTo = scrollY;
    },
  };
}
