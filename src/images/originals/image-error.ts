import { basename } from "node:path";

const EXPORT_AGAIN = "Export it again as PNG, JPEG, WebP, AVIF or SVG.";

/** An image cannot be used. The message says which and why, the remedy says what to do; both are whole sentences. */
export class ImageError extends Error {
  override readonly name = "ImageError";
  readonly path: string;
  readonly fault: string;
  readonly remedy: string;

  /** @param fault what follows "The image file …", without a full stop */
  constructor(path: string, fault: string, remedy = EXPORT_AGAIN, options?: ErrorOptions) {
    super(`The image file "${basename(path)}" ${fault}.`, options);
    this.path = path;
    this.fault = fault;
    this.remedy = remedy;
  }

  /** The same error for another file with the same content. */
  of(path: string): ImageError {
    return new ImageError(path, this.fault, this.remedy, { cause: this.cause });
  }
}
