import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync, type ZlibOptions } from "node:zlib";
import { openCborWriter } from "./cbor-writer.ts";

/*
 * Pagefind's files are CBOR (RFC 8949) behind a signature, compressed. Its structures are arrays of fixed length, so
 * that whole numbers, texts and arrays are all there is.
 * See pagefind/src/index/ in https://github.com/Pagefind/pagefind
 */
export type Cbor = number | string | readonly Cbor[];

const SIGNATURE = "pagefind_dcd";
/** Makes chunks of words a fiftieth larger than the highest, in a sixth of the time. */
const LEVEL = 5;
const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

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

/** @throws where the bytes hold anything but whole numbers, texts and arrays */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const value = decodeNext();
  if (at !== bytes.length) throw new Error("There are bytes left over.");
  return value;

  function decodeNext(): Cbor {
    const head = bytes.readUInt8(at++);
    const size = decodeSize(head & 31);
    switch (head >> 5) {
      case UNSIGNED:
        return size;
      case NEGATIVE:
        return -1 - size;
      case TEXT:
        at += size;
        return bytes.toString("utf8", at - size, at);
      case ARRAY: {
        const values: Cbor[] = [];
        for (let index = 0; index < size; index++) values.push(decodeNext());
        return values;
      }
      default:
        throw new Error(`A value of the kind ${head >> 5} is not expected.`);
    }
  }

  function decodeSize(short: number): number {
    if (short < 24) return short;
    const width = { 24: 1, 25: 2, 26: 4 }[short];
    if (width === undefined) throw new Error(`A length of the kind ${short} is not expected.`);
    at += width;
    return bytes.readUIntBE(at - width, width);
  }
}

export function encodeCbor(value: Cbor): Buffer {
  const writer = openCborWriter();
  encodeNext(value);
  return writer.bytes();

  function encodeNext(one: Cbor): void {
    if (typeof one === "number") writer.integer(one);
    else if (typeof one === "string") writer.text(one);
    else {
      writer.array(one.length);
      for (const each of one) encodeNext(each);
    }
  }
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
