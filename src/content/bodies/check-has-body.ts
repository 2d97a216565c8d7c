import type { Fault, Problem } from "../../model/problem.ts";
import { textsAt } from "../front-matter/content-file.ts";
import type { ReadEntry } from "../read-entries.ts";

const MISSING: Fault = {
  id: "missing-body",
  message: "The article has no text below its front matter.",
  remedy:
    "Write it there. If the publication is a file, attach it; if it was published elsewhere, give its canonical address; " +
    "if it should have no text, write body: none.",
};

const UNEXPECTED: Fault = {
  id: "unexpected-body",
  message: 'body: "none" says that there is no text below the front matter, but there is.',
  remedy: "Remove the one that is wrong.",
};

/** What decides whether an article may have no text. */
export type BodyHolder = Pick<ReadEntry<unknown>, "file" | "document" | "bodyDigest" | "bodyLine">;

/**
 * Reports an article without text. A draft may have none yet, and so may an article that leads to an attachment or to
 * another site.
 */
export function checkHasBody({ file, document, bodyDigest, bodyLine }: BodyHolder): Problem[] {
  const isEmpty = bodyDigest === "";
  const first = (...steps: string[]) => textsAt(document.value, steps)[0]?.text;
  if (first("body") === "none") return isEmpty ? [] : [{ file, ...document.locate(["body"]), ...UNEXPECTED }];
  if (!isEmpty || first("draft") === "true") return [];
  const leadsOn = first("canonical") ?? first("attachments", "*", "file");
  return leadsOn === undefined ? [{ file, line: bodyLine - 1, column: 1, ...MISSING }] : [];
}
