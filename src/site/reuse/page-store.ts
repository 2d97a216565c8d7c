import { join } from "node:path";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import type { KoreanText } from "../fonts/korean-text.ts";
import { markFolder } from "../staging/mark-folder.ts";
import type { PageFacts } from "../verify/page-facts.ts";
import { openPackedTexts, packText, readPage, type TextPlace } from "./packed-texts.ts";

/** What is known of a page of the finished site without reading its file. */
export interface FinishedPage extends PageFacts {
  /** The path within the site, with forward slashes. */
  readonly file: string;
  /** Changes with everything that the page shows. */
  readonly key: string;
  /** The page as it was rendered, before the number of publications was written into it. */
  readonly place: TextPlace;
  /** How long the finished file is. */
  readonly bytes: number;
}

/** The site that the last build put in place. */
export interface LastSite {
  readonly outDir: string;
  /** What identifies its folder: see `markFolder`. */
  readonly folder: string;
  readonly total: number;
  /** When the build finished it, in milliseconds since 1970. A file that changed later is not as it was built. */
  readonly finished: number;
  /** Its style sheets, scripts and fonts, with their lengths. */
  readonly assets: readonly (readonly [file: string, bytes: number])[];
  /** Addresses of the files that were copied into it. */
  readonly copies: readonly string[];
  /** The digests of the indexes of its shards. */
  readonly shards: readonly string[];
}

/** The pages of the last build. The next build takes over those that would be the same. */
export interface PageStore {
  /** Where the pages are kept. */
  readonly folder: string;
  /** The site that the last build put there, if it is still there. */
  readonly lastIn: (outDir: string) => LastSite | undefined;
  /** @param toKey is called only if the last build had such a page, since it makes all props of the page */
  readonly find: (file: string, toKey: () => string) => FinishedPage | undefined;
  /** @throws {CacheError} */
  readonly read: (page: FinishedPage) => Buffer;
  /** @param packed as `packText` gives it */
  readonly keep: (packed: Uint8Array) => TextPlace;
  /** Keeps these pages and forgets all others. */
  readonly save: (site: LastSite, pages: readonly FinishedPage[]) => void;
}

const INDEX = "pages.json";
/** If there are more packs than this, or less than half of their bytes are in use, they are rewritten as one. */
const MOST_PACKS = 24;

type Row = readonly [
  file: string,
  key: string,
  mains: number,
  headings: number,
  ids: readonly string[],
  links: readonly number[],
  korean: KoreanText | null,
  place: readonly [pack: number, offset: number, length: number],
  bytes: number,
];

interface Index {
  readonly version: string;
  readonly last: LastSite;
  /** All links of all pages, each once. Pages refer to them by number. */
  readonly links: readonly string[];
  readonly pages: readonly Row[];
}

/** Opens the pages of the last build; there are none if another version of the generator made them. */
export function openPageStore(cacheDir: string, version: string): PageStore {
  const folder = join(cacheDir, "pages");
  const index = readIndex(join(folder, INDEX), version);
  const known = new Map(index?.pages.map((row) => [row[0], fromRow(row, index.links)]));
  const packs = openPackedTexts(folder);
  const read = ({ file, place }: FinishedPage) => readPage(packs, file, place);
  return {
    folder,
    lastIn: (outDir) => {
      const last = index?.last;
      return last?.outDir === outDir && last.folder === markFolder(outDir) ? last : undefined;
    },
    find: (file, toKey) => {
      const page = known.get(file);
      return page && page.key === toKey() ? page : undefined;
    },
    read,
    keep: packs.add,
    save: (last, pages) => {
      const kept = isScattered(pages)
        ? pages.map((page) => ({ ...page, place: packs.add(packText(read(page))) }))
        : pages;
      keepFile(join(folder, INDEX), JSON.stringify(toIndex(version, last, kept)));
      packs.close(new Set(kept.map(({ place }) => place.pack)));
    },
  };
}

function readIndex(file: string, version: string): Index | undefined {
  try {
    const index = JSON.parse(readKept(file).toString("utf8")) as Index;
    return index.version === version ? index : undefined;
  } catch {
    return undefined;
  }
}

function isScattered(pages: readonly FinishedPage[]): boolean {
  const used = new Map<number, { live: number; end: number }>();
  for (const { place } of pages) {
    const { live, end } = used.get(place.pack) ?? { live: 0, end: 0 };
    used.set(place.pack, {
      live: live + place.length,
      end: Math.max(end, place.offset + place.length),
    });
  }
  const all = [...used.values()];
  const live = all.reduce((sum, pack) => sum + pack.live, 0);
  const size = all.reduce((sum, pack) => sum + pack.end, 0);
  return used.size > MOST_PACKS || live < size / 2;
}

function toIndex(version: string, last: LastSite, pages: readonly FinishedPage[]): Index {
  const numbers = new Map<string, number>();
  const toNumber = (link: string) => {
    const number = numbers.get(link) ?? numbers.size;
    numbers.set(link, number);
    return number;
  };
  const rows = pages.map(
    ({ file, key, mains, headings, ids, links, korean, place, bytes }): Row => [
      file,
      key,
      mains,
      headings,
      ids,
      links.map(toNumber),
      korean ?? null,
      [place.pack, place.offset, place.length],
      bytes,
    ],
  );
  return { version, last, links: [...numbers.keys()], pages: rows };
}

function fromRow(row: Row, all: readonly string[]): FinishedPage {
  const [file, key, mains, headings, ids, links, korean, place, bytes] = row;
  const [pack, offset, length] = place;
  return {
    file,
    key,
    mains,
    headings,
    ids,
    links: links.map((number) => all[number] ?? ""),
    ...(korean && { korean }),
    place: { pack, offset, length },
    bytes,
  };
}
