import { generateArchive } from "../generate-archive.ts";
import { generatePicturedArchive } from "./generate-pictured.ts";
import { generateRealArchive } from "./generate-real.ts";
import { paintPhotograph } from "./paint-photograph.ts";

/** A kind of archive that can be written in any size. */
export interface Archive {
  readonly write: (folder: string, articles: number) => Promise<void> | void;
  /** Makes the cover of an article that is added; absent where articles have none. */
  readonly paintCover?: (file: string, seed: number) => Promise<void>;
}

export const ARCHIVES = {
  invented: { write: (folder, articles) => generateArchive(folder, { articles }) },
  real: { write: (folder, articles) => generateRealArchive(folder, { articles }) },
  pictured: { write: generatePicturedArchive, paintCover: (file, seed) => paintPhotograph(file, 1e6 + seed) },
} as const satisfies Readonly<Record<string, Archive>>;

export type ArchiveName = keyof typeof ARCHIVES;

export const ARCHIVE_NAMES = Object.keys(ARCHIVES) as readonly ArchiveName[];
