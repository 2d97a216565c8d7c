import { createIndex, type PagefindIndex } from "pagefind";
import type { PagefindDocument } from "./open-pagefind.ts";

/*
 * Runs Pagefind's service through its Node API, in a process of its own: the service writes to its standard error, and
 * once it has ended says nothing. This process ends with it, and with the one that has started it.
 */

/** What this process is told: documents, and at last that there are no more. */
export type PagefindMessage = readonly PagefindDocument[] | "write";

/** What it answers. */
export type WrittenFiles = readonly (readonly [path: string, content: Uint8Array])[];

const [language = ""] = process.argv.slice(2);
const { index, errors } = await createIndex({ forceLanguage: language });
if (!index) throw new Error(errors.join("; "));
let last = Promise.resolve();
let waiting = 0;

async function follow(message: PagefindMessage, { addHTMLFile, getFiles }: PagefindIndex): Promise<void> {
  if (message === "write") {
    const { files, errors } = await getFiles();
    if (errors.length > 0) throw new Error(errors.join("; "));
    const written: WrittenFiles = files.map(({ path, content }) => [path, content]);
    process.send?.(written, () => process.exit());
    return;
  }
  // The service takes one page after the other as they are sent, and numbers them so; to wait for each takes far longer.
  const added = await Promise.all(message.map((document) => addHTMLFile(document)));
  const faults = added.flatMap(({ errors }, at) => errors.map((error) => `${message[at]?.url}: ${error}`));
  if (faults.length > 0) throw new Error(faults.join("; "));
}

process.on("message", (message: PagefindMessage) => {
  // While the service works it alone keeps this process going, so that both end when it does.
  waiting += 1;
  process.channel?.unref();
  last = last.then(async () => {
    await follow(message, index);
    waiting -= 1;
    if (waiting === 0) process.channel?.ref();
  });
});
process.once("disconnect", () => process.exit(1));
