import type { ImageSet } from "./body.ts";
import type { Icon } from "./icon.ts";
import type { DateText } from "./language/dates.ts";

/** A file that is served as it is, next to the page that names it. */
export interface ServedFile {
  readonly address: string;
  readonly bytes: number;
  /** How many pages a PDF has, if pages show its first one. */
  readonly pages?: number | undefined;
}

/** The editors' own style sheet, in the content folder. */
export const THEME_FILE = "theme.css";

/** What pages depend on besides the content. */
export interface Setting {
  readonly base: string;
  readonly now: DateText;
  /** Whether drafts and future publications are shown, marked. */
  readonly preview: boolean;
  /** The address of `theme.css`, if the content folder has one. */
  readonly themeSheet?: string | undefined;
  readonly icons: readonly Icon[];
  /** Images by path within the content folder; by that of a PDF, its first page. */
  readonly images: Readonly<Record<string, ImageSet>>;
  /** Attachments and recordings by article id and file, as `id:file`. */
  readonly files: Readonly<Record<string, ServedFile>>;
}
