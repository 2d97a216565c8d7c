import { extractText, getDocumentProxy } from "unpdf";
import { PackagedPdfjsFiles } from "../../disk/pdfjs-files.ts";

/** The text of a PDF, or why there is none. */
export type PdfText = { readonly text: string } | { readonly fault: "no text" | "locked" | "not readable" };

/** A scan may have a page number or a stamp, but no text to search. */
const FEWEST_LETTERS = 20;

/** Reads the text of a PDF, each page on a new line. Worker threads run this. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0, BinaryDataFactory: PackagedPdfjsFiles });
    const { text } = await extractText(document, { mergePages: false });
    const tidy = tidyPdfText(text.join("\n"));
    return (tidy.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS ? { fault: "no text" } : { text: tidy };
  } catch (error) {
    const { name } = error as { name?: string };
    if (name === "PasswordException") return { fault: "locked" };
    // Any other error may come from the machine, so the next build tries again.
    if (name === "InvalidPDFException") return { fault: "not readable" };
    throw error;
  }
}

/** Joins words that are hyphenated at the end of a line, and removes invisible characters. */
export function tidyPdfText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}]/gu, (character) => (/[\n\t]/.test(character) ? character : ""))
    .replaceAll(/(\p{Ll})-[ \t]*\n[ \t]*(\p{Ll})/gu, "$1$2")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ ?\n[\n ]*/g, "\n")
    .trim();
}
