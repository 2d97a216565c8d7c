import { basename } from "node:path";
import sharp from "sharp";
import { ImageError } from "./image-error.ts";
import type { ImageFile } from "./read-image.ts";

/** What an image is; width and height as it is seen, after its EXIF orientation. */
export interface ImageNature {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** The file name's ending of an image that is served as it is. */
  readonly asItIs?: "svg" | "gif" | "webp" | undefined;
}

/** @throws ImageError where the bytes are not an image that can be decoded */
export async function describeImage({ path, bytes }: ImageFile): Promise<ImageNature> {
  try {
    const { format, pages = 1, autoOrient, pageHeight, hasAlpha } = await sharp(bytes).metadata();
    const { width, height } = autoOrient;
    const moves = pages > 1 && (format === "gif" || format === "webp");
    const asItIs = format === "svg" ? "svg" : moves ? format : undefined;
    if (asItIs === "svg") refuseScripts(path, bytes);
    return { width, height: moves ? (pageHeight ?? height) : height, hasAlpha, asItIs };
  } catch (cause) {
    if (cause instanceof ImageError) throw cause;
    throw describeBrokenImage(path, cause);
  }
}

/** An SVG is served as it is, and a browser that opens it by its address runs what it holds. */
function refuseScripts(path: string, bytes: Buffer): void {
  const found = /<script|<foreignObject|\son[a-z]+\s*=|javascript:/i.exec(bytes.toString("utf8"))?.[0].trim();
  if (found === undefined) return;
  throw new ImageError(
    `The image file "${basename(path)}" holds "${found}", which could run in readers' browsers.`,
  );
}

export function describeBrokenImage(path: string, cause: unknown): ImageError {
  const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
  return new ImageError(
    `The image file "${basename(path)}" is damaged or is not a PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG image (${reason}).`,
    { cause },
  );
}
