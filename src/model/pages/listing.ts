import type { ImageSet } from "../body.ts";
import type { DateText } from "../language/dates.ts";
import type { ArticleType } from "../schemas/article-schema.ts";
import type { Place } from "./chrome.ts";

/** Why only preview shows an article. */
export type Unpublished = "draft" | "future";

/** One publication as a list shows it. */
export interface Listing {
  readonly href: string;
  readonly title: string;
  readonly lang: string;
  readonly date: DateText;
  readonly type: ArticleType;
  readonly summary: string;
  /** Its number in its series: `WP 19-04`. */
  readonly number?: string | undefined;
  /** The kinds of its files: `PDF`, `CSV`. */
  readonly formats?: readonly string[] | undefined;
  readonly series?: Place | undefined;
  readonly categories: readonly Place[];
  readonly authors: readonly Place[];
  /** The same text in other languages, each labelled in its own. */
  readonly translations?: readonly Place[] | undefined;
  readonly unpublished?: Unpublished | undefined;
}

/** A file beside an article. */
export interface Attachment {
  readonly href: string;
  readonly title: string;
  /** The file's kind as readers know it: `PDF`, `CSV`. */
  readonly format: string;
  readonly bytes: number;
  /** Whether this is the publication itself. */
  readonly isMain: boolean;
}

/** One of each kind of file: the publication itself where it is of that kind, and a PDF first. */
export function oneOfEachFormat(attachments: readonly Attachment[]): readonly Attachment[] {
  const mainFirst = attachments.toSorted((a, b) => Number(b.isMain) - Number(a.isMain));
  const formats = [...new Map(mainFirst.toReversed().map((one) => [one.format, one])).values()];
  return formats.toReversed().toSorted((a, b) => Number(b.format === "PDF") - Number(a.format === "PDF"));
}

/** A picture at the head of an article, and of a list that leads with it. */
export interface Cover {
  readonly image: ImageSet;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A publication as the head of a list shows it. */
export interface LeadListing extends Listing {
  /** Its files, one of each kind. */
  readonly files: readonly Attachment[];
  readonly cover?: Cover | undefined;
}

/** A place with the number of publications behind it. */
export interface CountedPlace extends Place {
  readonly count: number;
  readonly description?: string | undefined;
}

/** One page of a long list, counted from 1. */
export interface Paging {
  readonly current: number;
  readonly last: number;
  /** How many publications all pages hold together. */
  readonly total: number;
  /** The pages to link: the first, the last and those around the current one, in order; numbers may leave gaps. */
  readonly pages: readonly { readonly number: number; readonly href: string }[];
}
