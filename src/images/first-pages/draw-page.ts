import { definePDFJSModule, getDocumentProxy, renderPageAsImage } from "unpdf";
import { PackagedPdfjsFiles } from "../../disk/pdfjs-files.ts";
import { PAGE_WIDTH } from "../image-recipe.ts";

/** The first page of a PDF as a PNG, and how many pages the PDF has. */
export interface FirstPage {
  readonly png: Uint8Array;
  readonly pages: number;
}

/** A page that is longer than this in proportion is no cover. */
const LONGEST = 2;

/** Draws the first page of a PDF; undefined for a PDF that cannot be opened, or has no page to show. Worker threads run this. */
export async function drawFirstPage(bytes: Uint8Array): Promise<FirstPage | undefined> {
  // The build of PDF.js in unpdf reads text, but does not draw.
  await definePDFJSModule(() => import("pdfjs-dist/legacy/build/pdf.mjs"));
  try {
    const document = await getDocumentProxy(bytes, {
      verbosity: 0,
      // The same page has to look the same on every machine.
      useSystemFonts: false,
      BinaryDataFactory: PackagedPdfjsFiles,
    });
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    if (height / width > LONGEST) return undefined;
    const image = await renderPageAsImage(document, 1, {
      canvasImport: () => import("@napi-rs/canvas"),
      width: PAGE_WIDTH,
    });
    return { png: new Uint8Array(image), pages: document.numPages };
  } catch (error) {
    const { name } = error as { name?: string };
    if (name === "PasswordException" || name === "InvalidPDFException") return undefined;
    // Any other error may come from the machine, so the next build tries again.
    throw error;
  }
}
