import { hash } from "node:crypto";
import { join } from "node:path";
import { generatorVersion } from "../cache/version.ts";
import type { Settings } from "../content/settings.ts";
import { forgetImages } from "../images/forget-images.ts";
import { permalinkOf } from "../model/addresses/permalink.ts";
import type { UnpublishedCount } from "../model/count-unpublished.ts";
import type { Problem } from "../model/problem.ts";
import { openRenderer } from "../render/open-renderer.ts";
import { INDEX_FOLDER } from "../search/shards/shard-files.ts";
import { type BuildWatch, startWatch } from "./build-watch.ts";
import { checkBudgets } from "./check/check-budgets.ts";
import { checkIndexer } from "./check/check-indexer.ts";
import { checkOutDir } from "./check/check-out-dir.ts";
import type { PictureCount } from "./check/prepare-images.ts";
import { prepare } from "./prepare.ts";
import { openPageStore } from "./reuse/page-store.ts";
import { guardBuild } from "./staging/guard-build.ts";
import { putInPlace } from "./staging/put-in-place.ts";
import { listSite } from "./verify/list-site.ts";
import { verifySite } from "./verify/verify-site.ts";
import { writeNextDue } from "./write/write-next-due.ts";
import { writeOtherFiles } from "./write/write-other-files.ts";
import type { PageTime } from "./write/write-pages.ts";
import { writeSite } from "./write/write-site.ts";

export interface BuildResult {
  /** Sorted by place, with `file` relative to the content folder. With any problem, nothing was built. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** How many bodies were rendered, and how many came from the cache. */
  readonly bodies: { readonly rendered: number; readonly reused: number };
  /** What readers do not see yet; absent where nothing was built. */
  readonly unpublished?: UnpublishedCount | undefined;
  /** The site that was put in place. */
  readonly site?: BuiltSite | undefined;
}

/** What a finished site consists of. */
export interface BuiltSite {
  readonly publications: number;
  readonly pages: number;
  readonly records: number;
  readonly shards: { readonly indexed: number; readonly reused: number };
  readonly files: number;
  readonly bytes: number;
  /** The pictures in the cache: those of the site, and those that it does not use. */
  readonly pictures: { readonly used: PictureCount; readonly unused: PictureCount };
  /** Of the pages that were rendered; the others come from the last build. */
  readonly times: readonly PageTime[];
}

/**
 * Builds a site, and puts it in place once it is verified. A build with problems leaves the output folder as it was.
 *
 * This is the whole build, from top to bottom. Each stage is a function of what the one before gives.
 *
 * @throws if Astro, Pagefind or the file system fails, or if the finished site does not verify
 */
export async function buildSite(
  settings: Settings,
  root: string,
  clock: Date,
  { isVerbose = false, watch = startWatch() }: { isVerbose?: boolean; watch?: BuildWatch } = {},
): Promise<BuildResult> {
  const { cacheDir, outDir, base } = settings;
  checkOutDir(outDir);
  return guardBuild(settings, async (staging) => {
    // A page depends on the site's base too: every link begins with it.
    const version = `${generatorVersion()}-${hash("sha256", base).slice(0, 8)}`;
    // If the templates have changed, Astro bundles them in a process of its own while content is read.
    const renderer = openRenderer({ root, cacheDir, version, base, isVerbose });
    try {
      // Content files → validated entries with rendered bodies and pictures, or problems.
      const prepared = await prepare(settings, join(root, "public"), clock, watch);
      const { problems, warnings, rendered, reused, content } = prepared;
      const bodies = { rendered, reused };
      if (!content) return { problems, warnings, bodies };

      // Entries → page props → HTML, and entries → search records → index.
      const store = openPageStore(cacheDir, version);
      const last = store.lastIn(outDir);
      const { archive, replaced, texts, copies, pictures, unpublished } = content;
      const job = { archive, cacheDir, store, last, texts, replaced, renderer, watch };
      const written = await writeSite(staging, job);
      await writeOtherFiles(staging, copies, archive);

      // The site is what it should be: every page, record, link and anchor.
      const { pages, shards, times } = written;
      const files = listSite(staging);
      const publications = archive.articles.length;
      const addresses = archive.articles.map((article) => permalinkOf(article, archive.site.permalink));
      const records = shards.reduce((sum, shard) => sum + shard.records, 0);
      watch.start("verify", pages.length);
      verifySite(files.keys(), pages, { articles: addresses, records, base });
      watch.advance("verify", pages.length);
      watch.end("verify");
      const weight = weigh(files);
      const { site } = archive;
      const over = [...checkIndexer(site), ...checkBudgets({ ...weight, publications, pages }, site)];

      watch.start("place");
      putInPlace(staging, settings, { store, last, written, copies, total: publications });
      writeNextDue(cacheDir, unpublished.next, site.timezone);
      const unused = forgetImages(cacheDir, listPictures(copies));
      watch.end("place");
      const kept = shards.filter(({ isReused }) => isReused).length;
      return {
        problems,
        warnings: [...warnings, ...over],
        bodies,
        unpublished,
        site: {
          publications,
          pages: pages.length,
          records,
          shards: { indexed: shards.length - kept, reused: kept },
          files: weight.files,
          bytes: weight.bytes,
          pictures: { used: pictures, unused },
          times,
        },
      };
    } finally {
      await renderer.stop();
    }
  });
}

/** The names of the files that were made of pictures. */
function listPictures(copies: ReadonlyMap<string, string>): readonly string[] {
  return [...copies.keys()].flatMap((address) => /^\/_images\/(.+)$/.exec(address)?.[1] ?? []);
}

function weigh(files: ReadonlyMap<string, number>) {
  const sum = (lengths: Iterable<number>) => [...lengths].reduce((all, one) => all + one, 0);
  const ofIndex = [...files].flatMap(([file, bytes]) => (file.startsWith(INDEX_FOLDER) ? [bytes] : []));
  return { files: files.size, bytes: sum(files.values()), indexBytes: sum(ofIndex) };
}
