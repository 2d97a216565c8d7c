import type { FileContainer } from "../../cache/file-container.ts";
import type { IndexedDocument } from "../record/read-record.ts";
import { shareModule } from "./files/share-module.ts";
import { openOwnWriter } from "./own-writer.ts";
import { indexWithPagefind } from "./understudy.ts";
import type { WordWeights } from "./words/count-words.ts";

/** Who makes an index in Pagefind's format: our writer, or Pagefind itself as its understudy. */
export type IndexerName = "offprint" | "pagefind";

export interface MadeIndex {
  /** By their paths within the index. */
  readonly files: Map<string, Uint8Array>;
  /** The words that a reader may have meant. */
  readonly words: WordWeights;
}

/**
 * Makes the index of a shard. The same documents give the same bytes.
 *
 * @param documents in the order of their page numbers
 * @param language all documents are stemmed in it
 * @param earlier an older index of the shard that was made in the same way, to take files from
 * @throws if Pagefind fails
 */
export type IndexMaker = (
  documents: Iterable<IndexedDocument>,
  language: string,
  earlier?: FileContainer,
) => Promise<MadeIndex>;

/** Makes the indexes of several shards, one after the other. */
export function openIndexMaker(indexer: IndexerName): IndexMaker {
  const make = indexer === "pagefind" ? indexWithPagefind : openOwnWriter();
  return async (documents, language, earlier) => {
    const made = await make(documents, language, earlier);
    shareModule(made.files);
    return made;
  };
}
