import type { ImageSet } from "../body.ts";
import type { CitedName } from "../citation/cited-name.ts";
import type { DateText } from "../language/dates.ts";
import type { ArticleType } from "../schemas/article-schema.ts";
import type { Chrome, Place } from "./chrome.ts";
import type { Attachment, Cover, Listing, Unpublished } from "./listing.ts";

/** A body by its digest, with what its placeholders stand for on this site. */
export interface BodyReferenceTable {
  readonly digest: string;
  readonly lang: string;
  /** The file of the body, in preview only, which renders a body when its page is requested. */
  readonly file?: string | undefined;
  /** Author's target to href; absent in preview. */
  readonly links?: Readonly<Record<string, string>> | undefined;
  readonly images?: Readonly<Record<string, ImageSet>> | undefined;
}

/** A person or institution in a byline and in the notes at the end. */
export interface AuthorView extends Place {
  /** The name as the author file has it, whatever the language of the page. */
  readonly name: string;
  readonly nativeName?: string | undefined;
  /** The name in the language of the page, in the parts that citations and indexes need. */
  readonly cited: CitedName;
  readonly kind: "person" | "institution";
  readonly role?: string | undefined;
  readonly affiliation?: string | undefined;
  readonly orcid?: string | undefined;
  readonly bio?: BodyReferenceTable | undefined;
  /** In place of `bio`, as plain text. */
  readonly bioText?: string | undefined;
}

/** The anchor of an attachment on its article's page. Search results from its text lead there. */
export function attachmentAnchor(index: number): string {
  return `Op-attachment-${index + 1}`;
}

/** When and where an event happens. */
export interface EventView {
  readonly start: DateText;
  readonly end?: DateText | undefined;
  readonly place?: string | undefined;
  /** Absent when the event is over. */
  readonly registration?: string | undefined;
  readonly programme: readonly {
    readonly time: string;
    readonly title: string;
    readonly speakers?: string | undefined;
  }[];
  /** The event for calendars, as iCalendar; absent when it is over. */
  readonly calendar?: string | undefined;
  readonly timezone: string;
}

/** A recording that a page plays; one on a page elsewhere is a link. */
export interface MediaView {
  readonly kind: "audio" | "video" | "page";
  readonly href: string;
  readonly length?: string | undefined;
  /** Of a file beside the article. */
  readonly file?: { readonly format: string; readonly bytes: number } | undefined;
}

/** Everything that an article's page shows of the article itself. */
export interface ArticleView {
  readonly id: string;
  readonly lang: string;
  readonly href: string;
  /** The absolute permalink, percent-encoded. */
  readonly url: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly summary: string;
  /** The author's own summary, on pages of types that show it in the head. */
  readonly abstract?: string | undefined;
  readonly event?: EventView | undefined;
  readonly media?: MediaView | undefined;
  readonly keyPoints: readonly { readonly figure?: string | undefined; readonly text: string }[];
  readonly type: ArticleType;
  readonly date: DateText;
  readonly updated?: DateText | undefined;
  /** The two dates for other programs: minutes have the offset of the site's time zone. */
  readonly moments: { readonly published: string; readonly updated?: string | undefined };
  readonly series?:
    | (Place & { readonly returnLabel: string; readonly issn?: string | undefined })
    | undefined;
  readonly categories: readonly Place[];
  readonly tags: readonly Place[];
  readonly authors: readonly AuthorView[];
  readonly cover?: Cover | undefined;
  readonly attachments: readonly Attachment[];
  /** The first page of its PDF, for types that show it; `pages` is how many there are. */
  readonly firstPage?: { readonly image: ImageSet; readonly pages: number } | undefined;
  readonly corrections: readonly { readonly date: DateText; readonly text: string }[];
  readonly disclaimer?: string | undefined;
  readonly doi?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
  /** Where the article first appeared, if not here. */
  readonly canonical?: string | undefined;
  /** The same text in other languages. */
  readonly translations: readonly (Place & { readonly title: string })[];
  readonly unpublished?: Unpublished | undefined;
}

export interface ArticlePage {
  readonly chrome: Chrome;
  readonly article: ArticleView;
  /** Absent if the article is only front matter. */
  readonly body?: BodyReferenceTable | undefined;
  /** The neighbours in the series (in the whole archive for an article without one), by date. */
  readonly previous?: Listing | undefined;
  readonly next?: Listing | undefined;
  readonly related: readonly Listing[];
}
