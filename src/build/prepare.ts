import { statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { checkBodies } from "../corpus/check-bodies.ts";
import { createLinkResolver, type LinkResolver } from "../corpus/link-targets.ts";
import { type ReadResult, readCorpus } from "../corpus/read-corpus.ts";
import { buildMinute, type Settings } from "../corpus/settings.ts";
import { checkSiteLinks } from "../corpus/site-links.ts";
import { type Article, type Corpus, KINDS, type Sourced } from "../domain/corpus.ts";
import { countUnpublished, type UnpublishedCount } from "../domain/count-unpublished.ts";
import { byPlace, type Problem } from "../domain/problem.ts";
import { selectPublished, whyUnpublished } from "../domain/publication.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import type { ServedFile, Snapshot } from "../domain/snapshot.ts";
import { bodyLimitsOf } from "../markdown/body-limits.ts";
import { renderBodies } from "../markdown/render-bodies.ts";
import { extractAttachmentTexts } from "../search/attachment-texts.ts";
import { type BuildWatch, startWatch } from "./build-watch.ts";
import { checkFiles } from "./check-files.ts";
import { makeSnapshot } from "./make-snapshot.ts";
import { prepareImages } from "./prepare-images.ts";

/** What the first stage of a build found and made. */
export interface Preparation {
  readonly snapshot?: Snapshot | undefined;
  /** Files to put into the site: address to absolute path. */
  readonly copies: ReadonlyMap<string, string>;
  /** The files with the texts of attachments, by the path of the attachment within the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Sorted by place, with `file` relative to the content folder. Any problem means that there is no snapshot. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly rendered: number;
  readonly reused: number;
  /** What readers do not see yet; absent without a snapshot. */
  readonly unpublished?: UnpublishedCount | undefined;
}

/** Reads content, renders its bodies and images, and checks all of it. Nothing outside the cache folder is written. */
export async function prepare(
  settings: Settings,
  publicDir: string,
  clock: Date,
  watch: BuildWatch = startWatch(),
): Promise<Preparation> {
  const { contentDir, cacheDir } = settings;
  watch.start("read");
  const read = readCorpus(contentDir, cacheDir);
  const everyFile = listSourced(read);
  watch.advance("read", everyFile.length);
  watch.end("read");
  const bodies = everyFile.flatMap(({ file, body }) => {
    const readBody = read.bodies.get(file);
    return readBody === undefined || body.digest === undefined
      ? []
      : [{ digest: body.digest, readBody, lang: body.lang }];
  });
  const { facts, rendered, reused } = await renderBodies(bodies, cacheDir, {
    prune: true,
    limits: read.corpus && bodyLimitsOf(read.corpus.site),
    onStart: (total) => watch.start("bodies", total),
    onRendered: (count) => watch.advance("bodies", count),
  });
  watch.end("bodies");
  watch.start("check");
  const placed = everyFile.flatMap(({ file, body }) => {
    const known = body.digest === undefined ? undefined : facts.get(body.digest);
    return known ? [{ file, line: body.line, facts: known }] : [];
  });
  if (!read.corpus || !read.everything || !read.addresses) {
    return {
      copies: new Map(),
      texts: new Map(),
      problems: read.problems,
      warnings: read.warnings,
      rendered,
      reused,
    };
  }

  const now = buildMinute(settings, read.corpus.site.timezone, clock);
  const links = createLinkResolver(read.everything, read.addresses, { contentDir, publicDir });
  const hidden = new Set(
    read.everything.articles.filter((article) => whyUnpublished(article, now)).map((article) => article.file),
  );
  const check = checkBodies(placed, { contentDir, links, isHidden: (file) => hidden.has(file) });
  const corpus = selectPublished(read.corpus, now);
  const named = [...read.images, ...check.images].filter(({ place }) => !hidden.has(place.file));
  const images = await prepareImages(contentDir, cacheDir, named);
  const files = [...read.attachments, ...check.files].filter(({ place }) => !hidden.has(place.file));
  const unfit = checkFiles(contentDir, cacheDir, files);
  const served = serveFiles(selectPublished(read.everything, now), contentDir, links);
  const linked = [...check.copies].map(([address, path]) => [address, join(contentDir, path)] as const);
  const besides = [...linked, ...served.copies];
  const problems = [
    ...read.problems,
    ...checkSiteLinks(read.siteLinks, links),
    ...check.problems,
    ...images.problems,
    ...unfit.problems,
    ...findClashes(contentDir, besides),
  ].toSorted(byPlace);
  const attachments = read.attachments.filter(
    ({ path, place }) => !hidden.has(place.file) && !unfit.paths.has(path),
  );
  const texts = await extractAttachmentTexts(contentDir, cacheDir, attachments);
  watch.end("check");
  const future = read.findFuture(now).filter(({ file }) => !hidden.has(file));
  const warnings = [
    ...read.warnings,
    ...future,
    ...check.warnings,
    ...images.warnings,
    ...unfit.warnings,
    ...texts.warnings,
  ].toSorted(byPlace);
  if (problems.length > 0)
    return { copies: new Map(), texts: new Map(), problems, warnings, rendered, reused };

  const excerpts = new Map(placed.map(({ file, facts }) => [file, facts.excerpt]));
  const summed = { ...corpus, articles: corpus.articles.map((article) => withSummary(article, excerpts)) };
  const snapshot = makeSnapshot(summed, check, {
    base: settings.base,
    now,
    preview: false,
    images: images.sets,
    files: served.files,
  });
  const copies = new Map([...besides, ...images.copies]);
  const unpublished = countUnpublished(read.corpus.articles, now);
  return { snapshot, copies, texts: texts.files, problems, warnings, rendered, reused, unpublished };
}

/** The beginning of the body stands for a summary that the author has not written. */
function withSummary(article: Article, excerpts: ReadonlyMap<string, string>): Article {
  return article.summary === "" ? { ...article, summary: excerpts.get(article.file) ?? "" } : article;
}

function listSourced({ corpus, strays }: ReadResult): readonly Sourced[] {
  return corpus ? [...KINDS.flatMap((kind): readonly Sourced[] => corpus[kind]), ...strays] : [];
}

/** Two files of one name that pages want at one address. */
function findClashes(
  contentDir: string,
  copies: readonly (readonly [address: string, path: string])[],
): Problem[] {
  const taken = new Map<string, string>();
  return copies.flatMap(([address, path]) => {
    const other = taken.get(address) ?? path;
    taken.set(address, path);
    if (other === path) return [];
    const [file, rival] = [path, other].map((full) => relative(contentDir, full)) as [string, string];
    const message = `The file would stand at ${address}, like ${rival}.`;
    return [{ file, line: 1, column: 1, message, remedy: "Give one of the two another name." }];
  });
}

/** Attachments stand beside the page of their article, under their own names, so that their addresses last. */
export function serveFiles(corpus: Corpus, contentDir: string, links: Pick<LinkResolver, "addressOf">) {
  const files: Record<string, ServedFile> = {};
  const copies: [address: string, path: string][] = [];
  for (const article of corpus.articles) {
    for (const { file } of article.attachments) {
      const path = join(contentDir, resolveRelative(article.file, file));
      const address = `${links.addressOf(article.file) ?? "/"}${basename(path)}`;
      // A file that is not there has a problem of its own.
      const found = statSync(path, { throwIfNoEntry: false });
      if (!found?.isFile()) continue;
      files[`${article.id}:${file}`] = { address, bytes: found.size };
      copies.push([address, path]);
    }
  }
  return { files, copies };
}
