import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";

const PDFJS = join(import.meta.dirname, "../../node_modules/pdfjs-dist");

/** Files that a PDF may need but not contain: encodings of older Korean, Japanese and Chinese text, and standard fonts. */
const FOLDERS = { cMapUrl: "cmaps", standardFontDataUrl: "standard_fonts", wasmUrl: "wasm" } as const;

/** Makes PDF.js read these files from disk. By default, the build of it in unpdf fetches them from the network. */
export class PackagedPdfjsFiles {
  async fetch({ kind, filename }: { kind: keyof typeof FOLDERS; filename: string }): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(PDFJS, FOLDERS[kind], basename(filename))));
  }
}
