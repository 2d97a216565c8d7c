import { checkBodies } from "../content/bodies/check-bodies.ts";
import type { PlacedBody } from "../content/bodies/check-body.ts";
import { checkUnread } from "../content/files/unread-files.ts";
import { listWithheld, withPublished } from "../content/links/assign-addresses.ts";
import { createLinkResolver } from "../content/links/link-targets.ts";
import { checkSiteLinks } from "../content/links/site-links.ts";
import { type ReadResult, readCorpus } from "../content/read-corpus.ts";
import { buildMinute, type Settings } from "../content/settings.ts";
import { locateFile } from "../disk/find-file.ts";
import { bodyLimitsOf } from "../markdown/render/body-limits.ts";
import { renderBodies } from "../markdown/render/render-bodies.ts";
import { type Archive, makeArchive } from "../model/archive.ts";
import { type Corpus, KINDS, type Sourced } from "../model/corpus.ts";
import { countUnpublished, type UnpublishedCount } from "../model/count-unpublished.ts";
import type { Problem } from "../model/problem.ts";
import { selectPublished } from "../model/publication.ts";
import type { Setting } from "../model/setting.ts";
import { extractAttachmentTexts } from "../search/attachments/attachment-texts.ts";
import { type BuildWatch, startWatch } from "./build-watch.ts";
import { addressOfCopy, checkCopies } from "./check/check-copies.ts";
import { checkFiles } from "./check/check-files.ts";
import { gatherFindings } from "./check/gather-findings.ts";
import { makeCovers } from "./check/make-covers.ts";
import { type PictureCount, prepareImages } from "./check/prepare-images.ts";
import { prepareLook } from "./check/prepare-look.ts";
import { listPublic } from "./check/public-files.ts";
import { weighFiles } from "./check/served-files.ts";

/** What reading content gives: an archive with the files that go with it, or problems. */
interface Preparation {
  /** Sorted by place, with `file` relative to the content folder. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly rendered: number;
  readonly reused: number;
  /** Absent with any problem. */
  readonly content?: PreparedContent | undefined;
}

/** What a site is made from. */
interface PreparedContent {
  readonly archive: Archive;
  /** Files to put into the site, those of `public/` among them: address to absolute path. */
  readonly copies: ReadonlyMap<string, string>;
  /** Files of the site that files of `public/` stand in for, by their paths within it. */
  readonly replaced: ReadonlySet<string>;
  /** The names of the texts of attachments in the cache, by the attachment's path within the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: PictureCount;
  /** What readers do not see yet. */
  readonly unpublished: UnpublishedCount;
}

/** Reads content, renders its bodies and pictures, and checks all of it. Writes only to the cache folder. */
export async function prepare(
  settings: Settings,
  publicDir: string,
  clock: Date,
  watch: BuildWatch = startWatch(),
): Promise<Preparation> {
  const { contentDir, cacheDir } = settings;
  watch.start("read");
  const read = readCorpus(contentDir, cacheDir);
  const files = listSourced(read);
  watch.advance("read", files.length);
  watch.end("read");

  const { placed, ...counts } = await renderEvery(files, read, cacheDir, watch);

  watch.start("check");
  const { corpus, everything, addresses } = read;
  if (!corpus || !everything || !addresses) {
    watch.end("check");
    return { ...gatherFindings(contentDir, [read]), ...counts };
  }
  const now = buildMinute(settings, corpus.site.timezone, clock);
  const published = selectPublished(corpus, now);
  const shown = selectPublished(everything, now);
  const hidden = listHidden(everything, shown);
  const isShown = (file: string) => !hidden.has(file);
  const [book, withheld] =
    hidden.size === 0
      ? [addresses.book, undefined]
      : [withPublished(addresses.book, shown), listWithheld(everything, shown)];
  const links = createLinkResolver(everything, book, { contentDir, publicDir }, withheld);

  // Files that readers do not see yet are checked too, as far as that needs no pictures and no PDFs.
  const bodies = checkBodies(placed, { contentDir, links, isHidden: (file) => !isShown(file) });
  const named = [...read.attachments, ...bodies.files];
  const ofPublic = listPublic(publicDir);
  const copied = checkCopies(contentDir, named, ofPublic, {
    corpus: everything,
    claims: addresses.claims,
    links,
  });
  const used = new Set([...named, ...bodies.images].map(({ path }) => path));
  const unread = checkUnread(read.others, used);
  const ofSite = { problems: checkSiteLinks(read.siteLinks, links, (file) => !isShown(file)) };
  const ofFuture = { warnings: read.findFuture(now).filter(({ file }) => isShown(file)) };

  const images = await prepareImages(
    contentDir,
    cacheDir,
    [...read.images, ...bodies.images].filter(({ place, isIcon }) => isShown(place.file) && !isIcon),
    corpus.site.images,
    {
      onStart: (total) => watch.start("pictures", total),
      onMade: () => watch.advance("pictures"),
    },
  );
  const look = await prepareLook(contentDir, cacheDir, corpus.site, { named: read.images, ofPublic });
  watch.end("pictures");
  const shownFiles = named.filter(({ place }) => isShown(place.file));
  const unfit = await checkFiles(contentDir, cacheDir, shownFiles);
  const attachments = read.attachments.filter((one) => isShown(one.place.file) && !unfit.paths.has(one.path));
  const texts = await extractAttachmentTexts(contentDir, cacheDir, attachments);
  const found = gatherFindings(contentDir, [
    read,
    ofSite,
    ofFuture,
    bodies,
    copied,
    unread,
    images,
    look,
    unfit,
    texts,
  ]);
  watch.end("check");
  if (found.problems.length > 0) return { ...found, ...counts };

  const covers = await makeCovers(published, contentDir, cacheDir);
  const setting: Setting = {
    base: settings.base,
    now,
    preview: false,
    ...look.setting,
    images: { ...images.sets, ...covers.sets },
    files: weighFiles(published, contentDir, links, covers.pages),
  };
  const besides = shownFiles.map(
    (file) => [addressOfCopy(file, links), locateFile(contentDir, file.path)] as const,
  );
  return {
    ...found,
    ...counts,
    content: {
      archive: makeArchive(withSummaries(published, placed), setting, bodies.tables),
      copies: new Map([...ofPublic.files, ...besides, ...images.copies, ...covers.copies, ...look.copies]),
      replaced: copied.replaced,
      texts: texts.files,
      pictures: images.count,
      unpublished: countUnpublished(corpus.articles, now),
    },
  };
}

/** Renders the bodies that are not in the cache. @returns what is known of each, with the file that it stands in */
async function renderEvery(files: readonly Sourced[], read: ReadResult, cacheDir: string, watch: BuildWatch) {
  const bodies = files.flatMap(({ file, body: { digest, lang } }) => {
    const readBody = read.bodies.get(file);
    return readBody === undefined || digest === undefined ? [] : [{ digest, readBody, lang }];
  });
  const { facts, ...counts } = await renderBodies(bodies, cacheDir, {
    prune: true,
    limits: read.corpus && bodyLimitsOf(read.corpus.site),
    onStart: (total) => watch.start("bodies", total),
    onRendered: (count) => watch.advance("bodies", count),
  });
  watch.end("bodies");
  const placed = files.flatMap(({ file, body: { digest = "", line } }) => {
    const known = facts.get(digest);
    return known ? [{ file, line, facts: known }] : [];
  });
  return { placed, ...counts };
}

/** The files that readers do not see yet. */
function listHidden(all: Corpus, published: Corpus): ReadonlySet<string> {
  const listFiles = (corpus: Corpus) => KINDS.flatMap((kind) => corpus[kind].map(({ file }) => file));
  const shown = new Set(listFiles(published));
  return new Set(listFiles(all).filter((file) => !shown.has(file)));
}

/** The beginning of the body stands in for a summary that the author has not written. */
function withSummaries(corpus: Corpus, placed: readonly PlacedBody[]): Corpus {
  const excerpts = new Map(placed.map(({ file, facts }) => [file, facts.excerpt]));
  const articles = corpus.articles.map((article) =>
    article.summary === "" ? { ...article, summary: excerpts.get(article.file) ?? "" } : article,
  );
  return { ...corpus, articles };
}

function listSourced({ corpus, strays }: ReadResult): readonly Sourced[] {
  return corpus ? [...KINDS.flatMap((kind): readonly Sourced[] => corpus[kind]), ...strays] : [];
}
