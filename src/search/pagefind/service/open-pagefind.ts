import { fork } from "node:child_process";
import { join } from "node:path";
import type { PagefindMessage, WrittenFiles } from "./pagefind-process.ts";

/** A page for Pagefind's Node API. */
export interface PagefindDocument {
  /** The address within the site. */
  readonly url: string;
  /** HTML with Pagefind's attributes. */
  readonly content: string;
}

/** An index that Pagefind makes. */
export interface OpenPagefind {
  /** Takes the next page; the order is that of the page numbers. @returns when there is room for another */
  readonly add: (document: PagefindDocument) => Promise<void>;
  /** Gives the files of the index by their paths. @throws where Pagefind fails */
  readonly write: () => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Ends it, where it has not ended. */
  readonly stop: () => void;
}

const SCRIPT = join(import.meta.dirname, "pagefind-process.ts");
/** A message for each page would take longer than the pages. */
const BATCH = 32;

/** @param language whose stemming is used for all pages */
export function openPagefind(language: string): OpenPagefind {
  const child = fork(SCRIPT, [language], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const written = Promise.withResolvers<WrittenFiles>();
  // It is waited for later; until then, nobody hears of a failure.
  written.promise.catch(() => {});
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.on("message", (files: WrittenFiles) => written.resolve(files));
  child.on("error", written.reject);
  child.on("close", (code, signal) =>
    written.reject(new Error(`Pagefind ends with ${code ?? signal}: ${said.trim()}`)),
  );
  let documents: PagefindDocument[] = [];
  const say = (message: PagefindMessage) =>
    new Promise<void>((resolve) => {
      // A process that has ended hears nothing; `write` says why it has.
      if (child.connected) child.send(message, () => resolve());
      else resolve();
    });
  const flush = () => {
    const own = documents;
    documents = [];
    return say(own);
  };
  return {
    add: async (document) => {
      documents.push(document);
      if (documents.length === BATCH) await flush();
    },
    write: async () => {
      flush();
      say("write");
      return new Map(await written.promise);
    },
    stop: () => void child.kill(),
  };
}
