import type { TargetTable } from "../../model/body.ts";
import type { Problem } from "../../model/problem.ts";
import type { NamedFile, NamedImage } from "../files/named-file.ts";
import { openNearFiles } from "../files/near-files.ts";
import { checkBody, type LinkContext, type PlacedBody } from "./check-body.ts";

/** What all bodies refer to: address tables for pages, files and images to serve, and problems. */
interface BodyCheck {
  readonly tables: ReadonlyMap<string, TargetTable>;
  /** The files to copy: paths within the content folder, by address. */
  readonly copies: ReadonlyMap<string, string>;
  /** The same files with the places that name them. */
  readonly files: readonly NamedFile[];
  readonly images: readonly NamedImage[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Resolves the links and images of all bodies, each against the anchors of the others. */
export function checkBodies(
  bodies: readonly PlacedBody[],
  context: Omit<LinkContext, "anchorsOf">,
): BodyCheck {
  const anchors = new Map(bodies.map((body) => [body.file, body.facts.anchors]));
  const nearFile = openNearFiles(context.contentDir);
  // A page without a body has no anchors.
  const anchorsOf = (file: string) => anchors.get(file) ?? (context.links.addressOf(file) ? [] : undefined);
  const checked = bodies.map((body) => [body, checkBody(body, { nearFile, ...context, anchorsOf })] as const);
  return {
    tables: new Map(checked.map(([{ file }, { table }]) => [file, table])),
    copies: new Map(checked.flatMap(([{ file }, { copies }]) => (context.isHidden(file) ? [] : copies))),
    files: checked.flatMap(([, { files }]) => files),
    images: checked.flatMap(([, { images }]) => images),
    problems: checked.flatMap(([, { problems }]) => problems),
    warnings: checked.flatMap(([, { warnings }]) => warnings),
  };
}
