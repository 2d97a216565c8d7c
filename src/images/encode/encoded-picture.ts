/** The endings of the files that are made of a picture. */
export type PictureExtension = "avif" | "webp" | "jpg" | "png";

/** A picture in one width and format. */
export interface EncodedFile {
  readonly width: number;
  readonly extension: PictureExtension;
  readonly bytes: Uint8Array;
}

/** The files of a picture. */
export interface EncodedPicture {
  /** In one format, which browsers are to prefer, by width, ascending; none where the fallback is as good. */
  readonly modern: readonly EncodedFile[];
  /** What every browser reads, and cards on other sites show. */
  readonly fallback: EncodedFile;
}

/** Serves the original itself where no file that is made of it is as small. */
export function preferOriginal(
  { modern, fallback }: EncodedPicture,
  original: EncodedFile | undefined,
): EncodedPicture {
  if (original === undefined) return { modern, fallback };
  const isSmaller = (made: EncodedFile) => original.bytes.length <= made.bytes.length;
  const isForAll = original.extension === "jpg" || original.extension === "png";
  if (isForAll && (modern.length > 0 ? modern : [fallback]).every(isSmaller))
    return { modern: [], fallback: original };
  return {
    modern: modern.map((made) =>
      made.width === original.width && made.extension === original.extension && isSmaller(made)
        ? original
        : made,
    ),
    fallback: isForAll && isSmaller(fallback) ? original : fallback,
  };
}
