import { generateArchive } from "../generate-archive.ts";
import { generateRealArchive } from "./generate-real.ts";

/** A kind of archive that can be written in any size. */
export interface Archive {
  readonly write: (folder: string, articles: number) => Promise<void> | void;
  /** Makes the cover of an article that is added; absent where articles have none. */
  readonly paintCover?: (file: string, seed: number) => Promise<void>;
}

export const ARCHIVES = {
  invented: { write: (folder, articles) => generateArchive(folder, { articles }) },
  real: { write: (folder, articles) => generateRealArchive(folder, { articles }) },
} as const satisfies Readonly<Record<string, Archive>>;

export type ArchiveName = keyof typeof ARCHIVES;

export const ARCHIVE_NAMES = Object.keys(ARCHIVES) as readonly ArchiveName[];
