import type { ImageSet } from "../../model/body.ts";
import type { ImageNature } from "../originals/describe-image.ts";
import type { EncodedFile, EncodedPicture } from "./encoded-picture.ts";

/** Names the files of a picture and makes the image set that pages show. */
export function planImage(
  digest: string,
  { width, height }: { readonly width: number; readonly height: number },
  { modern, fallback }: EncodedPicture,
): { set: ImageSet; files: ReadonlyMap<string, Uint8Array> } {
  const nameFile = (file: EncodedFile) => `${digest}-${file.width}.${file.extension}`;
  const files = new Map([...modern, fallback].map((file) => [nameFile(file), file.bytes]));
  const srcset = modern.map((file) => ({ href: toAddress(nameFile(file)), width: file.width }));
  const sources = modern[0] ? [{ type: `image/${modern[0].extension}`, srcset }] : [];
  return { set: { width, height, src: toAddress(nameFile(fallback)), sources }, files };
}

/** The image set of a picture that is served as it is. */
export function planPlainImage(name: string, { width, height }: ImageNature): ImageSet {
  return { width, height, src: toAddress(name), sources: [] };
}

function toAddress(name: string): string {
  return `/_images/${name}`;
}
