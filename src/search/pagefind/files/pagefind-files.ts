import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync, type ZlibOptions } from "node:zlib";

/*
 * Pagefind's files are CBOR (RFC 8949) behind a signature, compressed. Its structures are arrays of whole numbers, texts
 * and arrays. See pagefind/src/index/ in https://github.com/Pagefind/pagefind
 */

const SIGNATURE = "pagefind_dcd";
/** Makes chunks of words a fiftieth larger than the highest, in a sixth of the time. */
const LEVEL = 5;

/** Opens a file of Pagefind's; the signature is taken off. @throws where it has another form than Pagefind 1.5 gives it */
export function openPagefindFile(file: Uint8Array): Buffer {
  const content = gunzipSync(file);
  if (content.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error("The signature is missing.");
  return content.subarray(SIGNATURE.length);
}

/** Compresses what `openPagefindFile` opens. For small files, compressing them beside other work takes longer. */
export function closePagefindFile(content: Uint8Array): Buffer {
  const signed = sign(content);
  return gzipSync(signed, optionsFor(signed));
}

/** The same beside other work, for large files. */
export function closeLargeFile(content: Uint8Array): Promise<Buffer> {
  const signed = sign(content);
  return compress(signed, optionsFor(signed));
}

const compress = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);

function sign(content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(SIGNATURE), content]);
}

function optionsFor({ length }: Uint8Array): ZlibOptions {
  return { level: LEVEL, ...memoryFor(length) };
}

/** To make room for a window that a short content does not fill takes longer than to compress it. */
function memoryFor(length: number) {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length))));
  return { windowBits, memLevel: Math.min(8, windowBits - 7) };
}

/** A name that no other content has, as Pagefind gives: an address can be kept for good. */
export function nameByContent(language: string, content: Uint8Array): string {
  return `${language}_${hash("sha256", content).slice(0, 10)}`;
}

const SURROGATE = /[\ud800-\udfff]/;

/** The order of Pagefind's words, which is that of their bytes; so is that of strings, but for rare characters. */
export function byCodePoint(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}
