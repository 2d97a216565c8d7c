import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assignAddresses } from "../corpus/check-addresses.ts";
import { checkBody } from "../corpus/check-body.ts";
import { createLinkResolver, type LinkResolver } from "../corpus/link-targets.ts";
import { readSettings } from "../corpus/settings.ts";
import { decodeText, splitSource } from "../corpus/source-file.ts";
import { nameInAddress } from "../domain/addresses.ts";
import type { Heading } from "../domain/body.ts";
import { PREVIEW_FILES, previewImage } from "../domain/preview-image.ts";
import { formatGroup, groupProblems } from "../domain/problem-groups.ts";
import { pictureHtml } from "../images/picture.ts";
import { bodyLimitsOf } from "../markdown/body-limits.ts";
import { renderOne } from "../markdown/render-bounded.ts";
import { resolveBody } from "../markdown/resolve-body.ts";
import type { OpenArchive } from "./open-archive.ts";
import { pageSource } from "./page-source.ts";
import { hrefIn } from "./places.ts";

const { contentDir, base } = readSettings(process.env, process.cwd());
const resolvers = new WeakMap<OpenArchive, LinkResolver>();

/** Renders a body now, from its file as it is on disk, and prints what an editor should mend in it. */
export async function previewBody(
  file: string,
  lang: string,
): Promise<{ html: string; headings: readonly Heading[] }> {
  const { archive } = pageSource();
  const decoded = decodeText(file, readFileSync(join(contentDir, file)));
  const split = "problem" in decoded ? decoded : splitSource(file, decoded.text);
  if ("problem" in split) return { html: "", headings: [] };
  const body = await renderOne(split.source.body, lang, bodyLimitsOf(archive.snapshot.site));
  const place = { file, line: split.source.bodyLine, facts: body };
  const { table, copies, problems, warnings } = checkBody(place, {
    contentDir,
    links: resolverOf(archive),
    isHidden: () => false,
    anchorsOf: () => undefined,
  });
  const found = [...problems, ...warnings].map((one) => ({ ...one, file: join(contentDir, one.file) }));
  for (const group of groupProblems(found)) process.stderr.write(`${formatGroup(group)}\n`);
  const served = new Map(copies);
  const links = Object.entries(table.links).map(([target, address]) => {
    const copied = served.get(address.split("#")[0] ?? "");
    return [
      target,
      hrefIn(archive, copied === undefined ? address : PREVIEW_FILES + nameInAddress(copied)),
    ] as const;
  });
  const html = resolveBody(body.html, Object.fromEntries(links), (target, attributes) => {
    const path = table.images[target];
    return path === undefined ? "" : pictureHtml(previewImage(path), attributes, base);
  });
  return { html, headings: body.headings };
}

function resolverOf(archive: OpenArchive): LinkResolver {
  const known = resolvers.get(archive);
  if (known) return known;
  const { book } = assignAddresses(archive.snapshot, () => ({ line: 1, column: 1 }));
  const made = createLinkResolver(archive.snapshot, book, {
    contentDir,
    publicDir: join(process.cwd(), "public"),
  });
  resolvers.set(archive, made);
  return made;
}
