import type { ImageSet } from "./body.ts";
import type { Article, Author, Category, Page, Series } from "./corpus.ts";
import type { DateText } from "./language/dates.ts";
import type { Site } from "./schemas/site-schema.ts";

/** What the placeholders in one body stand for. */
export interface TargetTable {
  /** Author's target to address, without the site's base and not percent-encoded; a fragment is kept. */
  readonly links: Readonly<Record<string, string>>;
  /** Author's target to path within the content folder. */
  readonly images: Readonly<Record<string, string>>;
}

/** A file that is served as it is, next to the page that names it. */
export interface ServedFile {
  readonly address: string;
  readonly bytes: number;
}

/** One file of the corpus with the table of its body; absent in preview, where bodies wait until they are asked for. */
export type Prepared<T> = T & { readonly table?: TargetTable | undefined };

/** Everything that pages are made from, as the stage that reads content hands it to the stage that renders pages. */
export interface Snapshot {
  readonly site: Site;
  readonly articles: readonly Prepared<Article>[];
  readonly authors: readonly Prepared<Author>[];
  readonly series: readonly Prepared<Series>[];
  readonly categories: readonly Prepared<Category>[];
  readonly pages: readonly Prepared<Page>[];
  readonly setting: Setting;
}

/** What is true of a whole snapshot besides its site. */
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
