import { readSpans } from "../../src/search/pagefind/files/bundle.ts";
import { openPagefindFile } from "../../src/search/pagefind/files/pagefind-files.ts";

const BUNDLED = /^(.*)-(\d+)-(\d+)$/;

/** Reads a fragment or chunk of an index, from a file of its own or out of a bundle. */
export function openPart(
  files: ReadonlyMap<string, Uint8Array>,
  kind: "fragment" | "index",
  name: string,
): Buffer {
  const [, bundle, first, length] = BUNDLED.exec(name) ?? [];
  if (bundle === undefined)
    return openPagefindFile(files.get(`${kind}/${name}.pf_${kind}`) ?? Buffer.alloc(0));
  const from = Number(first);
  const bytes = files.get(`${kind}/${bundle}.pf_bundle`) ?? Buffer.alloc(0);
  return openPagefindFile(bytes.subarray(from, from + Number(length)));
}

/** Reads all files of a bundle. */
export function openBundle(bundle: Uint8Array): readonly Buffer[] {
  return readSpans(bundle).map(([from, length]) => openPagefindFile(bundle.subarray(from, from + length)));
}
