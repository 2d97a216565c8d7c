import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { findEnding, isDrawing, isSigned, listPromised, nameActive } from "./file-endings.ts";
import { type FileKind, HEAD_BYTES, nameKind, sniffKind } from "./file-kind.ts";
import { findXmlFault, MOST_BYTES, readSvg } from "./read-svg.ts";
import type { FileFault } from "./svg-rules.ts";

/** Kinds that are refused with any ending. */
const NEVER = new Set<FileKind>(["html", "flash", "wasm", "program"]);

/** Active files that people read. */
const TO_READ = new Set(["a web page", "an XML document", "a compressed SVG image"]);

/**
 * Finds out why a file must not be copied into the site: it could run code there, or it is not what its name says.
 * Reads a few kilobytes, or all of an SVG or XML document.
 */
export function findFileFault(path: string): FileFault | undefined {
  const name = basename(path);
  const active = nameActive(name);
  if (active) {
    const orPdf = TO_READ.has(active) ? ", or turn it into a PDF" : "";
    return {
      fault: `is ${active}, and could run as part of this site`,
      remedy: `Put it into a ZIP archive${orPdf}. Only the organisation's own files in public/ may run.`,
    };
  }
  const head = readBeginning(path, HEAD_BYTES);
  if (!head) {
    return { fault: "cannot be opened", remedy: "Check that it is there, and that you may read it." };
  }
  const kind = sniffKind(head);
  const ending = findEnding(name);
  if (isDrawing(name, kind) && ending === "svg") return readSvg(readToLook(path)).fault;
  if (kind === undefined) return ending && isSigned(ending) ? describeUnknown(ending) : undefined;
  const stray = describeStray(kind, name, ending);
  if (stray) return stray;
  return kind === "xml" ? findXmlFault(readToLook(path)) : undefined;
}

/** All of a file, or enough to see that it is too large to check. */
function readToLook(path: string): Buffer {
  return readBeginning(path, MOST_BYTES + 1) ?? Buffer.alloc(0);
}

/** Describes a file that is not what its name says. */
function describeStray(kind: FileKind, name: string, ending: string | undefined): FileFault | undefined {
  if (kind === "empty") return { fault: `is ${nameKind(kind)}`, remedy: "Replace it with the file itself." };
  if (kind === "pointer")
    return { fault: `is ${nameKind(kind)}`, remedy: 'Run "git lfs pull" to fetch the file.' };
  const promised = listPromised(name);
  const isWrong = NEVER.has(kind) || kind === "svg" || (promised !== undefined && !promised.includes(kind));
  if (!isWrong) return undefined;
  const fault = `is really ${nameKind(kind)}${ending ? `, not what ".${ending}" says` : ""}`;
  if (kind === "html") {
    return {
      fault,
      remedy:
        "A web page, such as a login page, may have been saved instead: download or export the file again.",
    };
  }
  return {
    fault,
    remedy: "Open it to see what it is, and replace it with the right file or correct its ending.",
  };
}

function describeUnknown(ending: string): FileFault {
  return {
    fault: `does not begin like a ".${ending}" file, so readers may not be able to open it`,
    remedy: "Open it to see whether it is complete, and export it again.",
    isDoubtful: true,
  };
}

/** The beginning of a file; undefined if it cannot be read. */
function readBeginning(path: string, most: number): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const bytes = Buffer.alloc(Math.min(most, fstatSync(file).size));
    return bytes.subarray(0, readSync(file, bytes));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
