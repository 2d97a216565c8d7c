import { readDocument } from "./documents/read-document.ts";
import type { IndexMaker } from "./index-maker.ts";
import { runPagefind } from "./service/run-pagefind.ts";
import { toPagefindHtml } from "./to-pagefind-html.ts";
import { countWords } from "./words/count-words.ts";
import { openHiding } from "./words/hide-words.ts";
import { openVocabulary } from "./words/vocabulary.ts";
import { listForms } from "./words/word-forms.ts";
import { openWordStream } from "./words/word-stream.ts";

/** Interfaces and the like, which Pagefind gives with each index and nothing here asks for. */
const UNUSED = /^pagefind-[^/]*\.(?:js|css)$/;

/**
 * The understudy of our writer: Pagefind's documented Node API. It needs nothing of Pagefind's format, and more time. What
 * else words are found by is hidden in the texts; words that a reader may have meant are counted as ever.
 */
export const indexWithPagefind: IndexMaker = async (documents, language) => {
  const vocabulary = openVocabulary(language);
  const stream = openWordStream(vocabulary);
  const hide = openHiding(language);
  const pages = [...documents].map((document) => {
    stream.add(readDocument(document, vocabulary));
    return { url: document.url, content: toPagefindHtml(hide(document)) };
  });
  const writing = runPagefind({ language, pages });
  const words = countWords(stream, listForms(vocabulary.words()));
  const files = [...(await writing)].filter(([path]) => !UNUSED.test(path));
  return { files: new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1))), words };
};
