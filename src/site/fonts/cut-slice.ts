import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { decompress } from "wawoff2";
import { fontFile } from "./korean-faces.ts";

/** What to cut from a font. */
export interface SliceJob {
  /** The name of the face. */
  readonly name: string;
  readonly characters: string;
}

/** Unpacking a font takes longer than most cuts. */
const fonts = new Map<string, Promise<Buffer>>();

/** Cuts some characters from a font, as WOFF2. A worker thread runs this. */
export async function cutSlice({ name, characters }: SliceJob): Promise<Uint8Array> {
  const font = fonts.get(name) ?? unpack(fontFile({ name }));
  fonts.set(name, font);
  return new Uint8Array(await subsetFont(await font, characters, { targetFormat: "woff2" }));
}

async function unpack(file: string): Promise<Buffer> {
  // What it returns is memory that it will use again.
  return Buffer.from(await decompress(readFileSync(file)));
}
