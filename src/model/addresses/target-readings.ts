/** One way to read what an author wrote as a path. */
export interface Reading {
  /** In Unicode form NFC, as files are named by in a corpus. */
  readonly path: string;
  /** With its `#`; empty where there is none. */
  readonly fragment: string;
}

/** Whether an anchor is the beginning of a page, which every page has without naming it. */
export function isTop(anchor: string): boolean {
  return /^(?:top)?$/i.test(anchor);
}

/** Nobody means more than these by one address. */
const MOST_CUTS = 8;

/**
 * The ways to read a target, the likeliest first: as an address, which is cut at `?` and `#` and then percent-decoded; as
 * written; and as a name that has those signs in it, such as `Paper #12.pdf` or `50%20.pdf`.
 */
export function* readingsOf(target: string): Generator<Reading> {
  const cuts = [...target.matchAll(/[?#]/g)].slice(0, MOST_CUTS).map(({ index }) => index);
  for (const cut of [...cuts, target.length]) {
    const hash = target.indexOf("#", cut);
    const fragment = hash === -1 ? "" : decode(target.slice(hash));
    const written = target.slice(0, cut);
    const first = decode(written);
    yield { path: first, fragment };
    // Nearly every target leads somewhere as it is read first.
    const others = new Set([written.normalize("NFC"), encode(written).normalize("NFC")]);
    others.delete(first);
    for (const path of others) yield { path, fragment };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text.normalize("NFC");
  }
}

function encode(text: string): string {
  return encodeURI(text.toWellFormed()).replaceAll("%25", "%");
}
