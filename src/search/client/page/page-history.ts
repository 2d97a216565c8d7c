import { readState, type SearchState, writeState } from "../search-state.ts";

export interface PageHistory {
  readonly read: () => SearchState;
  /** Adds an entry to the history, unless the address is the same. */
  readonly push: (state: SearchState) => void;
  /** Adds an entry when the reader begins to type, and replaces it while typing goes on. */
  readonly type: (state: SearchState) => void;
  readonly replace: (state: SearchState) => void;
  /** Scrolls to where the reader left this entry. */
  readonly restoreScroll: () => void;
}

/** Keeps the state of the search page in its address, so that going back and forward, reloading and sharing work. */
export function createPageHistory(onMove: () => void): PageHistory {
  let isTyping = false;
  const keepScroll = () => history.replaceState({ scrollY }, "");
  const write = (state: SearchState, isNew: boolean) => {
    const address = `${location.pathname}?${writeState(state)}`.replace(/\?$/, "");
    if (address === location.pathname + location.search) return;
    if (isNew) keepScroll();
    history[isNew ? "pushState" : "replaceState"](null, "", address);
  };
  addEventListener("pagehide", keepScroll);
  addEventListener("popstate", () => {
    isTyping = false;
    onMove();
  });
  return {
    read: () => readState(new URLSearchParams(location.search)),
    push: (state) => {
      isTyping = false;
      write(state, true);
    },
    type: (state) => {
      write(state, !isTyping);
      isTyping = true;
    },
    replace: (state) => write(state, false),
    restoreScroll: () => {
      const { scrollY } = (history.state ?? {}) as { scrollY?: number };
      if (scrollY !== undefined) scrollTo(0, scrollY);
    },
  };
}
