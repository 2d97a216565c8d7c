import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileAt } from "../../model/addresses/address-forms.ts";
import { FONTS_FOLDER, KOREAN_FACES } from "../../model/addresses/addresses.ts";
import { openThreads } from "../../workers/open-threads.ts";
import type { FinishedPage, LastSite } from "../reuse/page-store.ts";
import type { SiteFolder } from "../staging/site-folder.ts";
import { cutSlice, type SliceJob } from "./cut-slice.ts";
import { dealSlices } from "./deal-slices.ts";
import { KOREAN_FONTS, type KoreanFace, writeFaceRule } from "./korean-faces.ts";
import type { KoreanText } from "./korean-text.ts";
import { openSliceCache, type SliceCache } from "./slice-cache.ts";

/** More threads would take time from rendering and indexing. */
const MOST_THREADS = 2;

/**
 * Cuts the Korean faces into slices for the pages of this site, and puts them and their style sheet into it.
 *
 * @returns the pages, with the length of the style sheet, and the files of the slices
 */
export async function writeKoreanFaces(
  site: SiteFolder,
  cacheDir: string,
  pages: readonly FinishedPage[],
): Promise<{ readonly pages: readonly FinishedPage[]; readonly assets: LastSite["assets"] }> {
  const texts = pages
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ korean }) => (korean ? [korean] : []));
  const { sheet, assets } = await writeSlices(site, cacheDir, texts);
  const own = fileAt(KOREAN_FACES);
  const written = Buffer.from(sheet);
  if (pages.some(({ file }) => file === own) && !readFileSync(join(site.path, own)).equals(written))
    site.write(own, written);
  return {
    pages: pages.map((page) => (page.file === own ? { ...page, bytes: written.length } : page)),
    assets,
  };
}

async function writeSlices(site: SiteFolder, cacheDir: string, texts: readonly KoreanText[]) {
  const cache = openSliceCache(cacheDir);
  const slices = KOREAN_FONTS.flatMap((face) =>
    dealFace(face, texts).map((characters) => ({ face, characters })),
  );
  const cut = await cutAll(
    slices.map(({ face, characters }) => ({ name: face.name, characters })),
    cache,
  );
  cache.forgetOthers();
  const made = slices.map(({ face, characters }, index) => {
    const bytes = cut[index] ?? new Uint8Array();
    const name = `${face.name}-${hash("sha256", bytes).slice(0, 8)}.woff2`;
    return {
      rule: writeFaceRule(face, `../${FONTS_FOLDER}${name}`, characters),
      file: FONTS_FOLDER + name,
      bytes,
    };
  });
  for (const { file, bytes } of made) if (!site.takeOver(file, bytes.length)) site.write(file, bytes);
  return {
    sheet: made.map(({ rule }) => rule).join(""),
    assets: made.map(({ file, bytes }) => [file, bytes.length] as const),
  };
}

/** First what the face mostly shows, then the site's other characters, which the face may have to show too. */
function dealFace({ use }: KoreanFace, texts: readonly KoreanText[]): readonly string[] {
  const usual = new Set(texts.flatMap((page) => [...page[use]]));
  const others = texts.map(({ text, headings, labels }) =>
    [...new Set(text + headings + labels)].filter((character) => !usual.has(character)).join(""),
  );
  return [...dealSlices(texts.map((page) => page[use])), ...dealSlices(others)];
}

async function cutAll(jobs: readonly SliceJob[], cache: SliceCache): Promise<readonly Uint8Array[]> {
  const known = jobs.map((job) => cache.read(job));
  const missing = known.filter((slice) => slice === undefined).length;
  if (missing === 0) return known as Buffer[];
  const threads = openThreads<SliceJob, Uint8Array>(
    join(import.meta.dirname, "cut-slice.ts"),
    cutSlice.name,
    Math.min(availableParallelism(), MOST_THREADS, missing),
  );
  try {
    return await Promise.all(
      jobs.map(async (job, index) => {
        const slice = known[index] ?? (await threads.run(job));
        if (!known[index]) cache.keep(job, slice);
        return slice;
      }),
    );
  } finally {
    await threads.stop();
  }
}
