/** What search knows of one publication, besides the texts of its body and its attachments. */
export interface SearchRecord {
  /** The address of its page within the site: from its first slash on, without the base, not percent-encoded. */
  readonly url: string;
  /** What a result shows and what is found besides the text, by field. */
  readonly meta: Readonly<Record<string, string>>;
  /** The values of each filter. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** What results are sorted by. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly subtitle?: string | undefined;
  /** The digest of the rendered body; undefined for a publication that is only its front matter. */
  readonly body?: string | undefined;
  readonly attachments: readonly IndexedAttachment[];
}

/** A file attached to a publication, whose text is found with it. */
export interface IndexedAttachment {
  /** The id of the element on the page that stands for the file. */
  readonly anchor: string;
  readonly title: string;
  /** The name under which the cache has the text, which changes with it. */
  readonly text: string;
}
