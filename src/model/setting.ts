import type { ImageSet } from "./body.ts";
import type { DateText } from "./language/dates.ts";

/** A file that is served as it is, next to the page that names it. */
export interface ServedFile {
  readonly address: string;
  readonly bytes: number;
}

/** What is true of a whole archive besides its content. */
export interface Setting {
  readonly base: string;
  readonly now: DateText;
  /** Whether drafts and future publications are shown, marked. */
  readonly preview: boolean;
  /** Images by path within the content folder. */
  readonly images: Readonly<Record<string, ImageSet>>;
  /** Attachments by article id and file, as `id:file`. */
  readonly files: Readonly<Record<string, ServedFile>>;
}
