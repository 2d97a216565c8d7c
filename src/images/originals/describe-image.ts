import { basename } from "node:path";
import sharp from "sharp";
import { isDrawing } from "../../safety/file-endings.ts";
import { type FileKind, HEAD_BYTES, nameKind, sniffKind } from "../../safety/file-kind.ts";
import { readSvg } from "../../safety/read-svg.ts";
import { sizeOfSvg } from "../../safety/svg-size.ts";
import { ImageError } from "./image-error.ts";
import { isAnimatedAvif, isAnimatedPng, readAvifSize } from "./moving-picture.ts";
import { type PlainExtension, plainFormatOf } from "./plain-original.ts";
import type { ImageFile } from "./read-image.ts";

/** What an image is. Its width and height are those after its EXIF orientation. */
export interface ImageNature {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** The extension of an image that is always served as it is: a drawing or an animation. */
  readonly asItIs?: "svg" | "gif" | "webp" | "png" | "avif" | undefined;
  /** The extension of an image that could be served as it is, because it holds nothing but the picture. */
  readonly plainAs?: PlainExtension | undefined;
  /** How many images the file has, unless it is an animation. Only the first is served. */
  readonly pages?: number | undefined;
}

/** The limit of sharp: every pixel needs memory. */
const MOST_PIXELS = 0x3fff ** 2;
const READ = new Set<FileKind>(["png", "jpeg", "webp", "avif", "tiff", "gif"]);
const FORMATS = "a PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG image";

/** @throws {ImageError} if the image cannot be decoded or must not be published */
export async function describeImage(image: ImageFile): Promise<ImageNature> {
  const { path, bytes } = image;
  const kind = sniffKind(bytes.subarray(0, HEAD_BYTES));
  if (isDrawing(basename(path), kind)) return describeDrawing(image);
  if (kind !== undefined && !READ.has(kind)) throw describeStray(path, kind);
  if (kind === "avif" && isAnimatedAvif(bytes)) return describeAnimatedAvif(image);
  try {
    // `refuseSize` gives a better message for an image with too many.
    const read = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { format, pages = 1, autoOrient, pageHeight, hasAlpha, space } = read;
    const { width, height } = autoOrient;
    const moves = pages > 1 && (format === "gif" || format === "webp");
    const asItIs = moves ? format : isApng(format, bytes) ? "png" : undefined;
    if (!asItIs) refuseSize(path, width, height);
    return {
      width,
      height: moves ? (pageHeight ?? height) : height,
      hasAlpha,
      asItIs,
      plainAs: space === "srgb" || space === "b-w" ? plainFormatOf(kind, bytes) : undefined,
      pages: asItIs ? undefined : pages,
    };
  } catch (cause) {
    if (cause instanceof ImageError) throw cause;
    throw describeBrokenImage(path, bytes, cause);
  }
}

function isApng(format: string | undefined, bytes: Buffer): boolean {
  return format === "png" && isAnimatedPng(bytes);
}

/** An SVG is served as it is, and a browser that opens its address would run its scripts. */
function describeDrawing({ path, bytes }: ImageFile): ImageNature {
  const { fault, root } = readSvg(bytes);
  if (fault) throw new ImageError(path, fault.fault, fault.remedy);
  return { ...sizeOfSvg(root), hasAlpha: true, asItIs: "svg" };
}

function describeAnimatedAvif({ path, bytes }: ImageFile): ImageNature {
  const size = readAvifSize(bytes);
  if (!size) throw describeBrokenImage(path, bytes, "it does not say its size");
  return { ...size, hasAlpha: true, asItIs: "avif" };
}

function describeStray(path: string, kind: FileKind): ImageError {
  const fault = `is ${nameKind(kind)}`;
  if (kind === "empty") return new ImageError(path, fault, "Put the image itself in its place.");
  if (kind === "pointer") return new ImageError(path, fault, 'Run "git lfs pull" to fetch the file.');
  const remedy =
    kind === "html" ? "A page may have been saved in place of the image: fetch the image again." : undefined;
  return new ImageError(path, `${fault}, not ${FORMATS}`, remedy);
}

function refuseSize(path: string, width: number, height: number): void {
  if (width * height <= MOST_PIXELS) return;
  const size = `${width.toLocaleString("en")} × ${height.toLocaleString("en")} pixels`;
  throw new ImageError(
    path,
    `has ${size}, more than the 268 million that can be read`,
    "Make it smaller; 1,640 pixels are as wide as pages show it.",
  );
}

export function describeBrokenImage(path: string, bytes: Buffer, cause: unknown): ImageError {
  const reason = (cause instanceof Error ? cause.message.split("\n")[0] : String(cause)) ?? "";
  const kind = sniffKind(bytes.subarray(0, HEAD_BYTES));
  const what = kind ? `is ${nameKind(kind)}, and is damaged` : `is damaged or is not ${FORMATS}`;
  return new ImageError(path, `${what} (${reason.replace(/[:.]$/, "")})`, undefined, { cause });
}
