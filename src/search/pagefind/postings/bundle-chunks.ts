import { setImmediate } from "node:timers/promises";
import type { ReadEarlier } from "../documents/read-documents.ts";
import { nameFiles, writeBundle } from "../files/bundle.ts";
import { closeLargeFile, nameByContent } from "../files/pagefind-files.ts";
import type { Chunk } from "./write-chunks.ts";

export interface BundledChunks {
  /** With the name of each chunk, which says where in a bundle it is; in the order of the words. */
  readonly names: readonly (readonly [from: string, to: string, name: string])[];
  /** The bundles by their paths within the index. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** So many neighbouring chunks are in one file. A host that does not know ranges sends all of them for a word. */
const TOGETHER = 4;

/** Puts chunks into bundles. Compresses them in threads while further chunks are written. */
export async function bundleChunks(
  chunks: Iterable<Chunk>,
  language: string,
  readEarlier: ReadEarlier,
): Promise<BundledChunks> {
  const closing: Promise<Bundle>[] = [];
  let open: Chunk[] = [];
  const close = () => {
    if (open.length > 0) closing.push(closeBundle(open, language, readEarlier));
    open = [];
  };
  for (const chunk of chunks) {
    open.push(chunk);
    if (open.length === TOGETHER) close();
    // Lets compression begin.
    await setImmediate();
  }
  close();
  const bundles = await Promise.all(closing);
  return {
    names: bundles.flatMap(({ names }) => names),
    files: new Map(bundles.map(({ file, content }) => [file, content])),
  };
}

interface Bundle extends Pick<BundledChunks, "names"> {
  readonly file: string;
  readonly content: Uint8Array;
}

async function closeBundle(
  chunks: readonly Chunk[],
  language: string,
  readEarlier: ReadEarlier,
): Promise<Bundle> {
  const contents = chunks.map(({ content }) => content);
  const name = nameByContent(language, Buffer.concat(contents));
  const file = `index/${name}.pf_bundle`;
  const content = readEarlier(file) ?? writeBundle(await Promise.all(contents.map(closeLargeFile)));
  const parts = nameFiles(name, content);
  const names = chunks.map(({ from, to }, index) => [from, to, parts[index] ?? ""] as const);
  return { file, content, names };
}
