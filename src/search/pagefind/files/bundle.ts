/*
 * Several of Pagefind's files in one, since hosts limit the number of files: how many there are and the length of each, in
 * four bytes each, and then the files one after another. A browser asks for the bytes of one of them.
 */

const NUMBER = 4;

export function writeBundle(files: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(NUMBER * (1 + files.length));
  for (const [index, number] of [files.length, ...files.map(({ length }) => length)].entries())
    head.writeUInt32LE(number, NUMBER * index);
  return Buffer.concat([head, ...files]);
}

/** The first byte of each file of a bundle and its length. */
export function readSpans(bundle: Uint8Array): readonly (readonly [from: number, length: number])[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const count = view.getUint32(0, true);
  let from = NUMBER * (1 + count);
  return Array.from({ length: count }, (_, index) => {
    const span = [from, view.getUint32(NUMBER * (1 + index), true)] as const;
    from += span[1];
    return span;
  });
}

/** The names by which Pagefind asks for the files of a bundle. They say where in it a file is. */
export function nameFiles(name: string, bundle: Uint8Array): readonly string[] {
  return readSpans(bundle).map(([from, length]) => `${name}-${from}-${length}`);
}
