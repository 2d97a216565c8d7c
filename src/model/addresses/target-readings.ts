/** One way to read what an author wrote as a path. */
export interface Reading {
  /** In Unicode form NFC, like the names of files in a corpus. */
  readonly path: string;
  /** With its `#`; empty if there is none. */
  readonly fragment: string;
}

/** Whether an anchor means the top of the page, which needs no id. */
export function isTop(anchor: string): boolean {
  return /^(?:top)?$/i.test(anchor);
}

/** The most `?` and `#` that are tried; nobody means more in one address. */
const MOST_CUTS = 8;

/**
 * The ways to read a target, likeliest first: as an address, cut at `?` and `#` and then percent-decoded; as written;
 * and as a file name with those characters, such as `Paper #12.pdf` or `50%20.pdf`.
 */
export function* readingsOf(target: string): Generator<Reading> {
  const cuts = [...target.matchAll(/[?#]/g)].slice(0, MOST_CUTS).map(({ index }) => index);
  for (const cut of [...cuts, target.length]) {
    const hash = target.indexOf("#", cut);
    const fragment = hash === -1 ? "" : decode(target.slice(hash));
    const written = target.slice(0, cut);
    const first = decode(written);
    yield { path: first, fragment };
    // The first reading nearly always finds a file.
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
