/** What the search index has of a publication, except the texts of its body and attachments. */
export interface SearchRecord {
  /** The address of its page within the site: from its first slash on, without the base, not percent-encoded. */
  readonly url: string;
  /** What results show, and what queries find beside the text, by field. */
  readonly meta: Readonly<Record<string, string>>;
  /** The values of each filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** What results are sorted by. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly subtitle?: string | undefined;
  /** What the page shows beside the body: key points, the programme of an event. */
  readonly parts?: readonly string[] | undefined;
  /** The digest of the rendered body; undefined if the publication is only front matter. */
  readonly body?: string | undefined;
  readonly attachments: readonly IndexedAttachment[];
}

/** An attached file whose text is searched with the publication. */
interface IndexedAttachment {
  /** The id of the element on the page that stands for the file. */
  readonly anchor: string;
  readonly title: string;
  /** The name of the text in the cache, which changes with the text. */
  readonly text: string;
}
