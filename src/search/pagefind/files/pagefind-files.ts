import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync, type ZlibOptions } from "node:zlib";

/*
 * Pagefind's files are compressed: a signature, then CBOR (RFC 8949), namely arrays of integers, texts and arrays. See
 * pagefind/src/index/ in https://github.com/Pagefind/pagefind
 */

const SIGNATURE = "pagefind_dcd";
/** Compared with the highest level, this makes files 2 % larger in a sixth of the time. */
const LEVEL = 5;

/** Decompresses a file of Pagefind's and removes the signature. @throws if it is not a file of Pagefind 1.5 */
export function openPagefindFile(file: Uint8Array): Buffer {
  const content = gunzipSync(file);
  if (content.toString("latin1", 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error("The signature is missing.");
  return content.subarray(SIGNATURE.length);
}

/** Writes a file that `openPagefindFile` opens. For small files, this is faster than compressing in a thread. */
export function closePagefindFile(content: Uint8Array): Buffer {
  const signed = sign(content);
  return gzipSync(signed, optionsFor(signed));
}

/** The same for large files, compressed in a thread. */
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

/** For short content, allocating zlib's default window would take longer than compressing. */
function memoryFor(length: number) {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(length))));
  return { windowBits, memLevel: Math.min(8, windowBits - 7) };
}

/** Names a file by its content, as Pagefind does, so that browsers can cache it forever. */
export function nameByContent(language: string, content: Uint8Array): string {
  return `${language}_${hash("sha256", content).slice(0, 10)}`;
}

const SURROGATE = /[\ud800-\udfff]/;

/** Pagefind orders words by their UTF-8 bytes. JavaScript orders strings in the same way, except for surrogate pairs. */
export function byCodePoint(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}
