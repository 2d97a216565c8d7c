/** The file name extensions of encoded pictures. */
type PictureExtension = "avif" | "webp" | "jpg" | "png";

/** A picture encoded in one width and format. */
export interface EncodedFile {
  readonly width: number;
  readonly extension: PictureExtension;
  readonly bytes: Uint8Array;
}

/** All files of one picture. */
export interface EncodedPicture {
  /** In one modern format, narrowest first. Empty if the fallback is as good. */
  readonly modern: readonly EncodedFile[];
  /** For old browsers, and for cards on other sites. */
  readonly fallback: EncodedFile;
}

/** Serves the original instead of encoded files that are not smaller. */
export function preferOriginal(
  { modern, fallback }: EncodedPicture,
  original: EncodedFile | undefined,
): EncodedPicture {
  if (original === undefined) return { modern, fallback };
  const isAsLarge = (made: EncodedFile) => original.bytes.length <= made.bytes.length;
  const isForAll = original.extension === "jpg" || original.extension === "png";
  if (isForAll && (modern.length > 0 ? modern : [fallback]).every(isAsLarge))
    return { modern: [], fallback: original };
  return {
    modern: modern.map((made) =>
      made.width === original.width && made.extension === original.extension && isAsLarge(made)
        ? original
        : made,
    ),
    fallback: isForAll && isAsLarge(fallback) ? original : fallback,
  };
}
