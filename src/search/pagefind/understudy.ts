import { readDocument } from "./documents/read-document.ts";
import type { IndexMaker } from "./index-maker.ts";
import { runPagefind } from "./service/run-pagefind.ts";
import { toPagefindHtml } from "./to-pagefind-html.ts";
import { countWords } from "./words/count-words.ts";
import { openHiding } from "./words/hide-words.ts";
import { openVocabulary } from "./words/vocabulary.ts";
import { listForms } from "./words/word-forms.ts";
import { openWordStream } from "./words/word-stream.ts";

/** Pagefind's own user interfaces, which it adds to each index and which we do not use. */
const UNUSED = /^pagefind-[^/]*\.(?:js|css)$/;

/**
 * Replaces our writer by Pagefind's documented Node API. This takes more time, but needs to know nothing of Pagefind's
 * format. Hides in the texts what our writer adds to the index, and counts the words to suggest as usual.
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
