import { createElement, fill, shorten } from "../create-element.ts";
import type { Near } from "../search-messages.ts";
import { type SearchState, toggleFilter, writeState } from "../search-state.ts";
import { nameValue } from "./facet-list.ts";
import type { SearchPageText } from "./page-text.ts";

/**
 * Offers links to other queries and filters that find something.
 *
 * @param hasResults whether there are publications with most words of the query
 */
export function createNearLinks(
  near: Near,
  state: SearchState,
  text: SearchPageText,
  hasResults: boolean,
): readonly HTMLElement[] {
  const toLink = (next: SearchState, label: string) =>
    createElement("li", {}, createElement("a", { href: `?${writeState(next)}` }, label));
  const unknown = near.unknown.flatMap(({ word, like }) => [
    createElement(
      "p",
      {},
      fill(text.unknown, { word: shorten(word) }),
      like.length > 0 && ` ${text.didYouMean}`,
    ),
    createElement("ul", {}, ...like.map((other) => toLink({ ...state, q: other.q }, other.word))),
  ]);
  const fewer = [
    ...near.withoutFilter.map(({ facet, value, count }) =>
      toLink(
        toggleFilter(state, facet, value),
        fill(text.without, { value: nameValue(facet, value, text), count }),
      ),
    ),
    ...near.withoutWord.map(({ word, q, count }) =>
      toLink({ ...state, q }, fill(text.without, { value: word, count })),
    ),
  ];
  return [
    ...unknown,
    ...(fewer.length > 0 ? [createElement("ul", {}, ...fewer)] : []),
    ...(hasResults ? [] : [createElement("p", {}, text.browse)]),
  ];
}
