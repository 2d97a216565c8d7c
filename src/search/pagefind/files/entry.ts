/** The file that leads Pagefind to all others of an index. */
export const ENTRY = "pagefind-entry.json";

export interface Entry {
  /** The version of Pagefind. */
  readonly version: string;
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null; readonly page_count: number }>
  >;
}

export function readEntry(bytes: Uint8Array = new Uint8Array()): Entry {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as Entry;
}

export function writeEntry(entry: Entry): Buffer {
  return Buffer.from(JSON.stringify(entry));
}

/** How many publications an index has. */
export function countRecords({ languages }: Entry): number {
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
