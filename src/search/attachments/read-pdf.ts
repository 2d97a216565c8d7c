import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";

/** The text of a PDF, or why there is none. */
export type PdfText = { readonly text: string } | { readonly fault: "no text" | "locked" | "not readable" };

/** A page number or a stamp on a scan is no text to search. */
const FEWEST_LETTERS = 20;

const PDFJS = join(import.meta.dirname, "../../../node_modules/pdfjs-dist");

/** What a PDF may name without holding it: how older Korean, Japanese and Chinese text is coded, and standard fonts. */
const FOLDERS = { cMapUrl: "cmaps", standardFontDataUrl: "standard_fonts", wasmUrl: "wasm" } as const;

/** Reads for PDF.js from disk: left to itself, the build of it in unpdf fetches over the network. */
class PackagedData {
  async fetch({ kind, filename }: { kind: keyof typeof FOLDERS; filename: string }): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(PDFJS, FOLDERS[kind], basename(filename))));
  }
}

/** Reads the text of a PDF; every page begins on a line of its own. Worker threads run this. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0, BinaryDataFactory: PackagedData });
    const { text } = await extractText(document, { mergePages: false });
    const tidy = tidyPdfText(text.join("\n"));
    return (tidy.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS ? { fault: "no text" } : { text: tidy };
  } catch (error) {
    const { name } = error as { name?: string };
    if (name === "PasswordException") return { fault: "locked" };
    // Anything else may come from the machine, and is tried again in the next build.
    if (name === "InvalidPDFException") return { fault: "not readable" };
    throw error;
  }
}

/** Joins words that were parted at the end of a line, and takes out what no reader sees. */
export function tidyPdfText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}]/gu, (character) => (/[\n\t]/.test(character) ? character : ""))
    .replaceAll(/(\p{Ll})-[ \t]*\n[ \t]*(\p{Ll})/gu, "$1$2")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ ?\n[\n ]*/g, "\n")
    .trim();
}
