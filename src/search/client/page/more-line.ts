import { createButton, createElement, fill } from "../create-element.ts";
import type { SearchPageText } from "./page-text.ts";

export interface MoreLine {
  readonly update: (shown: number, total: number) => void;
}

/** The line under the list that says how many results it shows, with a button for more. */
export function createMoreLine(line: HTMLElement, text: SearchPageText, onMore: () => void): MoreLine {
  const showing = createElement("p");
  const button = createButton(text.more, onMore);
  line.replaceChildren(button, showing);
  return {
    update: (shown, total) => {
      line.hidden = shown >= total;
      showing.textContent = fill(text.showing, { shown, count: total });
    },
  };
}
