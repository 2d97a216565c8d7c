import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkBody } from "../content/bodies/check-body.ts";
import { assignAddresses } from "../content/links/assign-addresses.ts";
import { createLinkResolver, type LinkResolver } from "../content/links/link-targets.ts";
import type { Settings } from "../content/settings.ts";
import { decodeText, splitSource } from "../content/sources/source-file.ts";
import { figureHtml, pictureHtml } from "../images/picture.ts";
import { bodyLimitsOf } from "../markdown/render/body-limits.ts";
import { renderOne } from "../markdown/render/render-bounded.ts";
import { resolveBody } from "../markdown/resolve-body.ts";
import { nameInAddress } from "../model/addresses/address-forms.ts";
import type { Archive } from "../model/archive.ts";
import type { Corpus } from "../model/corpus.ts";
import { PREVIEW_FILES } from "../model/pages/preview-image.ts";
import { formatGroup, groupProblems } from "../model/problem-groups.ts";
import { hrefIn } from "../views/places.ts";
import type { OpenBody, OpenBodyOf } from "../views/shown-page.ts";
import { previewPicture } from "./preview-picture.ts";

const EMPTY: OpenBody = { html: "", headings: [] };

/** Renders a body when its page is asked for, from its file as it is on disk, and prints the problems that it finds. */
export function openPreviewBodies(
  archive: Archive,
  corpus: Corpus,
  { contentDir, base }: Settings,
): OpenBodyOf {
  let links: LinkResolver | undefined;
  return async ({ file, lang }) => {
    links ??= createResolver(corpus, contentDir);
    return file === undefined ? EMPTY : render(file, lang, links);
  };

  async function render(file: string, lang: string, links: LinkResolver): Promise<OpenBody> {
    const decoded = decodeText(file, readFileSync(join(contentDir, file)));
    const split = "problem" in decoded ? decoded : splitSource(file, decoded.text);
    if ("problem" in split) return EMPTY;
    const body = await renderOne(split.source.body, lang, bodyLimitsOf(archive.site));
    const place = { file, line: split.source.bodyLine, facts: body };
    const { table, copies, problems, warnings } = checkBody(place, {
      contentDir,
      links,
      isHidden: () => false,
      anchorsOf: () => undefined,
    });
    const found = [...problems, ...warnings].map((one) => ({ ...one, file: join(contentDir, one.file) }));
    for (const group of groupProblems(found)) process.stderr.write(`${formatGroup(group)}\n`);
    const served = new Map(copies);
    const hrefs = Object.entries(table.links).map(([target, address]) => {
      const copied = served.get(address.split("#")[0] ?? "");
      return [
        target,
        hrefIn(archive, copied === undefined ? address : PREVIEW_FILES + nameInAddress(copied)),
      ] as const;
    });
    const html = resolveBody(body.html, Object.fromEntries(hrefs), (target, attributes, isFigure) => {
      const path = table.images[target];
      return path === undefined
        ? ""
        : (isFigure ? figureHtml : pictureHtml)(previewPicture(contentDir, path), attributes, base);
    });
    return { html, headings: body.headings };
  }
}

function createResolver(corpus: Corpus, contentDir: string): LinkResolver {
  const { book } = assignAddresses(corpus, () => ({ line: 1, column: 1 }));
  return createLinkResolver(corpus, book, { contentDir, publicDir: join(process.cwd(), "public") });
}
