import { statSync } from "node:fs";
import { join } from "node:path";
import { checkBodies } from "../content/bodies/check-bodies.ts";
import { checkUnread } from "../content/files/unread-files.ts";
import { listWithheld, withPublished } from "../content/links/check-addresses.ts";
import { createLinkResolver, type LinkResolver } from "../content/links/link-targets.ts";
import { checkSiteLinks } from "../content/links/site-links.ts";
import { type ReadResult, readCorpus } from "../content/read-corpus.ts";
import { buildMinute, type Settings } from "../content/settings.ts";
import { findFile } from "../disk/find-file.ts";
import { bodyLimitsOf } from "../markdown/render/body-limits.ts";
import { renderBodies } from "../markdown/render/render-bodies.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import { type Archive, makeArchive } from "../model/archive.ts";
import { type Article, type Corpus, KINDS, type Sourced } from "../model/corpus.ts";
import { countUnpublished, type UnpublishedCount } from "../model/count-unpublished.ts";
import { byPlace, type Problem } from "../model/problem.ts";
import { selectPublished } from "../model/publication.ts";
import type { ServedFile, Setting } from "../model/setting.ts";
import { extractAttachmentTexts } from "../search/attachments/attachment-texts.ts";
import { type BuildWatch, startWatch } from "./build-watch.ts";
import { addressOfCopy, checkCopies } from "./check/check-copies.ts";
import { checkFiles } from "./check/check-files.ts";
import { type PictureCount, prepareImages } from "./check/prepare-images.ts";
import { listPublic } from "./check/public-files.ts";

/** What the first stage of a build found and made. */
export interface Preparation {
  readonly archive?: Archive | undefined;
  /** Files to put into the site, those of `public/` among them: address to absolute path. */
  readonly copies: ReadonlyMap<string, string>;
  /** Pages that are not to be made, by their paths within the site: files of `public/` stand in their places. */
  readonly replaced: ReadonlySet<string>;
  /** The files with the texts of attachments, by the path of the attachment within the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Sorted by place, with `file` relative to the content folder. Any problem means that there is no archive. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly rendered: number;
  readonly reused: number;
  readonly pictures: PictureCount;
  /** What readers do not see yet; absent without an archive. */
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
    return { ...NOTHING, problems: read.problems, warnings: read.warnings, rendered, reused };
  }

  const now = buildMinute(settings, read.corpus.site.timezone, clock);
  const { everything } = read;
  const shown = selectPublished(everything, now);
  const hidden = listHidden(everything, shown);
  const isHidden = (file: string) => hidden.has(file);
  const withheld = hidden.size === 0 ? undefined : listWithheld(everything, shown);
  const { claims } = read.addresses;
  const book = hidden.size === 0 ? read.addresses.book : withPublished(read.addresses.book, shown);
  const links = createLinkResolver(everything, book, { contentDir, publicDir }, withheld);
  const check = checkBodies(placed, { contentDir, links, isHidden });
  const everyCopy = [...read.attachments, ...check.files];
  const ofPublic = listPublic(publicDir);
  const copied = checkCopies(contentDir, everyCopy, ofPublic, { corpus: everything, claims, links });
  const unread = checkUnread(read.others, new Set([...everyCopy, ...check.images].map(({ path }) => path)));
  const corpus = selectPublished(read.corpus, now);
  const named = [...read.images, ...check.images].filter(({ place }) => !isHidden(place.file));
  const images = await prepareImages(contentDir, cacheDir, named, read.corpus.site.images, {
    onStart: (total) => watch.start("pictures", total),
    onMade: () => watch.advance("pictures"),
  });
  watch.end("pictures");
  const files = everyCopy.filter(({ place }) => !isHidden(place.file));
  const unfit = await checkFiles(contentDir, cacheDir, files);
  const problems = [
    ...read.problems,
    ...checkSiteLinks(read.siteLinks, links, isHidden),
    ...check.problems,
    ...copied.problems,
    ...unread.problems,
    ...images.problems,
    ...unfit.problems,
  ].toSorted(byPlace);
  const attachments = read.attachments.filter(
    ({ path, place }) => !isHidden(place.file) && !unfit.paths.has(path),
  );
  const texts = await extractAttachmentTexts(contentDir, cacheDir, attachments);
  watch.end("check");
  const future = read.findFuture(now).filter(({ file }) => !hidden.has(file));
  const warnings = [
    ...read.warnings,
    ...future,
    ...check.warnings,
    ...copied.warnings,
    ...unread.warnings,
    ...images.warnings,
    ...unfit.warnings,
    ...texts.warnings,
  ].toSorted(byPlace);
  if (problems.length > 0) return { ...NOTHING, problems, warnings, rendered, reused };

  const excerpts = new Map(placed.map(({ file, facts }) => [file, facts.excerpt]));
  const summed = { ...corpus, articles: corpus.articles.map((article) => withSummary(article, excerpts)) };
  const setting: Setting = {
    base: settings.base,
    now,
    preview: false,
    images: images.sets,
    files: weighFiles(corpus, contentDir, links),
  };
  const archive = makeArchive(summed, setting, check.tables);
  const besides = files.map((file) => [addressOfCopy(file, links), locate(contentDir, file.path)] as const);
  const copies = new Map([...ofPublic.files, ...besides, ...images.copies]);
  const unpublished = countUnpublished(read.corpus.articles, now);
  return {
    archive,
    copies,
    replaced: copied.replaced,
    texts: texts.files,
    problems,
    warnings,
    rendered,
    reused,
    pictures: images.count,
    unpublished,
  };
}

const NOTHING: Pick<Preparation, "copies" | "replaced" | "texts" | "pictures"> = {
  copies: new Map(),
  replaced: new Set(),
  texts: new Map(),
  pictures: { files: 0, bytes: 0 },
};

/** The files that readers do not see yet. */
function listHidden(all: Corpus, published: Corpus): ReadonlySet<string> {
  const listFiles = (corpus: Corpus) => KINDS.flatMap((kind) => corpus[kind].map(({ file }) => file));
  const shown = new Set(listFiles(published));
  return new Set(listFiles(all).filter((file) => !shown.has(file)));
}

/** The beginning of the body stands for a summary that the author has not written. */
function withSummary(article: Article, excerpts: ReadonlyMap<string, string>): Article {
  return article.summary === "" ? { ...article, summary: excerpts.get(article.file) ?? "" } : article;
}

function listSourced({ corpus, strays }: ReadResult): readonly Sourced[] {
  return corpus ? [...KINDS.flatMap((kind): readonly Sourced[] => corpus[kind]), ...strays] : [];
}

/** The attachments as pages show them, by article id and file. */
function weighFiles(
  corpus: Corpus,
  contentDir: string,
  links: Pick<LinkResolver, "addressOf">,
): Record<string, ServedFile> {
  const files: Record<string, ServedFile> = {};
  for (const article of corpus.articles) {
    for (const { file } of article.attachments) {
      const path = resolveRelative(article.file, file);
      const address = addressOfCopy({ path, place: article }, links);
      files[`${article.id}:${file}`] = { address, bytes: statSync(locate(contentDir, path)).size };
    }
  }
  return files;
}

/** Where a file is that has been found before. */
function locate(contentDir: string, path: string): string {
  return findFile(contentDir, path) ?? join(contentDir, path);
}
