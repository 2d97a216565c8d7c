import { basename } from "node:path";
import { nameInAddress } from "../../model/addresses/address-forms.ts";
import { isTop } from "../../model/addresses/target-readings.ts";
import type { BodyFacts, BodyPlace, BodyReference, TargetTable } from "../../model/body.ts";
import type { Fault, Problem } from "../../model/problem.ts";
import { PROBLEM_KINDS } from "../../model/problem-kinds/problem-kinds.ts";
import { findTarget, isFileWithin } from "../files/file-within.ts";
import type { NamedFile, NamedImage } from "../files/named-file.ts";
import { askForFile, type NearFile, openNearFiles } from "../files/near-files.ts";
import type { Destination, LinkResolver } from "../links/link-targets.ts";
import { didYouMean } from "../suggest.ts";

/** A rendered body with its file. */
export interface PlacedBody {
  readonly file: string;
  /** The line of the file on which the body begins. */
  readonly line: number;
  readonly facts: BodyFacts;
}

/** What a body's links are checked against. */
export interface LinkContext {
  readonly contentDir: string;
  readonly links: LinkResolver;
  /** Whether a file is unpublished, so that published ones must not link to it. */
  readonly isHidden: (file: string) => boolean;
  /** The anchors of another file's body, if they are known. */
  readonly anchorsOf: (file: string) => readonly string[] | undefined;
  /** Default: opened for this body alone. */
  readonly nearFile?: NearFile;
}

/** What one body refers to, with its problems. */
interface CheckedBody {
  readonly table: TargetTable;
  /** Files to copy beside the page: addresses with paths within the content folder. */
  readonly copies: readonly (readonly [address: string, path: string])[];
  /** The same files with the places that name them. */
  readonly files: readonly NamedFile[];
  readonly images: readonly NamedImage[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Resolves the links and images of one body. */
export function checkBody(body: PlacedBody, context: LinkContext): CheckedBody {
  const { file, facts } = body;
  const problems: Problem[] = [];
  const table = { links: {} as Record<string, string>, images: {} as Record<string, string> };
  const copies: [string, string][] = [];
  const files: NamedFile[] = [];
  const images: NamedImage[] = [];
  const placeOf = ({ line, column }: BodyPlace) => ({ file, line: line + body.line - 1, column });
  const report = (at: BodyReference, fault: Fault | undefined) =>
    fault && problems.push({ ...placeOf(at), ...explainTemplate(at.target, fault), value: at.target });

  if (facts.isBlank && file.startsWith("articles/"))
    problems.push({ file, line: body.line, column: 1, ...BLANK });
  for (const link of facts.links) {
    const destination = context.links.resolve(file, link.target);
    const fault = link.isMedia ? findMediaFault(link, destination) : findFault(file, destination, context);
    report(link, fault);
    if ("copy" in destination) {
      const address = `${context.links.addressOf(file) ?? "/"}${nameInAddress(basename(destination.copy))}`;
      copies.push([address, destination.copy]);
      files.push({ path: destination.copy, target: link.target, place: placeOf(link) });
      table.links[link.target] = address + destination.fragment;
    } else if ("address" in destination && (fault === undefined || fault.id === "lost-anchor"))
      table.links[link.target] = destination.address + (fault ? "" : destination.fragment);
  }
  for (const image of facts.images) {
    const path = findTarget(context.contentDir, file, image.target);
    const missing = findMissingImage(file, path, image, context);
    report(image, missing);
    table.images[image.target] = path;
    if (!missing) images.push({ path, place: placeOf(image) });
  }
  const remarks = (severity: "problem" | "warning") =>
    facts.remarks
      .filter((remark) => PROBLEM_KINDS[remark.id].severity === severity)
      .map((remark) => ({ ...remark, ...placeOf(remark) }));
  return {
    table,
    copies,
    files,
    images,
    problems: [...problems, ...remarks("problem")],
    warnings: remarks("warning"),
  };
}

const BLANK: Fault = {
  id: "blank-body",
  message: "The article's body shows nothing: it is only a comment, or something else that pages leave out.",
  remedy: "Write some text, or remove what is there.",
};

/** Explains a template where an address should be: the fault is not a missing file. */
function explainTemplate(target: string, fault: Fault): Fault {
  if (!/\{[{%]/.test(target)) return fault;
  const message = `The address "${target.replaceAll("%25", "%")}" is a template for another system, and leads nowhere here.`;
  return {
    id: "template-link",
    message,
    remedy: "Write the path of the file itself, relative to this file.",
  };
}

/** The most anchors that a message lists. */
const ANCHORS_LISTED = 12;

function findFault(
  from: string,
  destination: Destination,
  { isHidden, anchorsOf }: LinkContext,
): Fault | undefined {
  if ("fault" in destination) {
    const { id, fault, remedy, mend } = destination;
    return { id, message: fault, remedy, mend };
  }
  if ("copy" in destination) return undefined;
  if (destination.isAwaited)
    return isHidden(from) ? undefined : describeAwaited("The link leads", destination.address);
  if (destination.file === undefined) return undefined;
  const { file, fragment } = destination;
  if (isHidden(file) && !isHidden(from)) {
    return describeHidden("The link leads", file);
  }
  const anchor = fragment.slice(1);
  const known = anchorsOf(file);
  if (isTop(anchor) || known === undefined || known.includes(anchor)) return undefined;
  const listed = known.slice(0, ANCHORS_LISTED).join(", ");
  const first = known.length > ANCHORS_LISTED ? "first " : "";
  const anchors =
    ["It has no anchors.", `Its only anchor is ${listed}.`][known.length] ??
    `Its ${first}anchors are ${listed}.`;
  return {
    id: "lost-anchor",
    message: `The link leads to the anchor "#${anchor}", which ${file} does not have.`,
    remedy: didYouMean(anchor, known) + anchors,
  };
}

/** The fault of a link to a page that only unpublished articles would create. @param beginning of the sentence, before "to" */
export function describeAwaited(beginning: string, address: string): Fault {
  return {
    id: "hidden-link",
    message: `${beginning} to "${address}", a page that only unpublished articles would create.`,
    remedy: "Publish one of them first, or take the link out.",
  };
}

/** The fault of a link to a file that readers cannot see. @param beginning of the sentence, before "to" */
export function describeHidden(beginning: string, file: string): Fault {
  return file.startsWith("articles/")
    ? {
        id: "hidden-link",
        message: `${beginning} to ${file}, which is not published.`,
        remedy: "Publish it first, or take the link out.",
      }
    : {
        id: "hidden-link",
        message: `${beginning} to ${file}, which has no published article yet.`,
        remedy: "Publish one of its articles first, or take the link out.",
      };
}

/** A player needs a file, not a page. */
function findMediaFault({ target }: BodyReference, destination: Destination): Fault | undefined {
  if ("fault" in destination) {
    const message = destination.fault.replace(/^The link leads to/, "The player asks for");
    return { id: "dead-player", message, remedy: destination.remedy };
  }
  const isFile =
    "copy" in destination || (destination.file === undefined && /\.[a-z\d]+$/i.test(destination.address));
  if (isFile) return undefined;
  return {
    id: "dead-player",
    message: `The player asks for "${target}", which is a page.`,
    remedy: "Give the path of the recording, picture or captions beside the article, for example ./talk.mp4.",
  };
}

function findMissingImage(
  from: string,
  path: string,
  { target }: BodyReference,
  { contentDir, nearFile = openNearFiles(contentDir) }: LinkContext,
): Fault | undefined {
  if (!target.startsWith("/") && isFileWithin(contentDir, path)) return undefined;
  const question = askForFile(nearFile(from, path), path);
  if (target.startsWith("/")) {
    const message = `The image "${target}" is an address, not the path of a file.`;
    const remedy = "Put it beside the article, and write its path relative to this file: ./name.png.";
    return { id: "dead-image", message, remedy: question + remedy };
  }
  const put = question ? `Otherwise put it at ${path}.` : `Put it at ${path}, or correct the path.`;
  return { id: "dead-image", message: `There is no image "${target}".`, remedy: question + put };
}
