import { crc32 } from "node:zlib";
import { nameFiles, writeBundle } from "../files/bundle.ts";
import { closePagefindFile, nameByContent } from "../files/pagefind-files.ts";
import type { ReadEarlier } from "./read-documents.ts";

/** Puts the fragments of neighbouring pages into one file, because hosts limit the number of files. */
export interface FragmentBundles {
  /** Takes the next page. @param url decides where bundles end, so that a new page changes only the one that gets it */
  readonly add: (url: string, fragment: Uint8Array) => void;
  readonly end: () => {
    /** The names of the fragments in the order of the pages. They say where in a bundle a fragment is. */
    readonly names: readonly string[];
    /** The bundles by their paths within the index. */
    readonly files: ReadonlyMap<string, Uint8Array>;
  };
}

/** After the first pages, every sixth page ends a bundle on average, which gives bundles of ten. */
const [FEWEST, MOST, ONE_IN] = [5, 20, 6];

export function openFragmentBundles(language: string, readEarlier: ReadEarlier): FragmentBundles {
  const names: string[] = [];
  const files = new Map<string, Uint8Array>();
  let open: Uint8Array[] = [];

  const close = () => {
    if (open.length === 0) return;
    const name = nameByContent(language, Buffer.concat(open));
    const file = `fragment/${name}.pf_bundle`;
    const bundle = readEarlier(file) ?? writeBundle(open.map(closePagefindFile));
    files.set(file, bundle);
    names.push(...nameFiles(name, bundle));
    open = [];
  };
  return {
    add: (url, fragment) => {
      open.push(fragment);
      if (open.length === MOST || (open.length >= FEWEST && crc32(url) % ONE_IN === 0)) close();
    },
    end: () => {
      close();
      return { names, files };
    },
  };
}
