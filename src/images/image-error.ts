/** An image cannot be read; the message is a whole sentence that says which and why. */
export class ImageError extends Error {
  override readonly name = "ImageError";
}
