import { fetchBundled } from "./fetch-bundled.ts";

const MODULE = /\/wasm\.[^/]+\.pagefind$/;
const SHARD = /\/pagefind\/([^/]+)\/[^/]/;
/** How an uncompressed file begins. Pagefind accepts it as its module and uses the one that it already has. */
const NO_MODULE = "pagefind_dcd";

const network = globalThis.fetch.bind(globalThis);
const failed = new Set<string>();
const prepared = new Map<string, Promise<Response>>();
let module: PromiseWithResolvers<boolean> | undefined;

/**
 * Puts itself between Pagefind and the network, in the worker where Pagefind runs, for four reasons.
 *
 * If a file does not load, Pagefind only logs it and gives a wrong answer without it. Here the failure is noted.
 *
 * Its instances share one WebAssembly module, and each loads it. If one loads it while another uses it, both get broken
 * memory. Here the first instance loads it, and the others wait.
 *
 * It fetches one file after another. Here it gets files that are known or fetched in advance.
 *
 * It fetches each fragment and each chunk of words as a file. Here it gets them out of bundles.
 */
export function watchFiles(): void {
  const { WebAssembly } = self;
  const { instantiate } = WebAssembly;
  const fetchFile = async (input: RequestInfo | URL, init?: RequestInit) => {
    try {
      const address = plainAddress(String(input));
      const ready = prepared.get(address);
      prepared.delete(address);
      const answer = await (ready ?? fetchBundled(String(input), init, network));
      if (answer.ok) return answer;
      throw new Error(`${input}: ${answer.status}`);
    } catch (error) {
      failed.add(SHARD.exec(String(input))?.[1] ?? "");
      throw error;
    }
  };
  self.fetch = async (input, init) => {
    if (!MODULE.test(String(input))) return fetchFile(input, init);
    while (module) if (await module.promise) return new Response(NO_MODULE);
    const own = Promise.withResolvers<boolean>();
    module = own;
    return fetchFile(input, init).catch((error) => {
      module = undefined;
      own.resolve(false);
      throw error;
    });
  };
  WebAssembly.instantiate = (async (bytes: BufferSource, imports?: WebAssembly.Imports) => {
    const result = await instantiate(bytes, imports);
    module?.resolve(true);
    return result;
  }) as typeof instantiate;
}

/** Prepares the answer for the next time that Pagefind fetches an address. */
export function prepareAnswer(address: string, answer: Promise<Response> | Response): void {
  const ready = Promise.resolve(answer);
  // A failure matters only once Pagefind fetches the address.
  ready.catch(() => {});
  prepared.set(plainAddress(address), ready);
}

/** Fetches a file that Pagefind is going to need. */
export function fetchAhead(address: string): void {
  prepareAnswer(address, network(address));
}

function plainAddress(address: string): string {
  const { origin, pathname } = new URL(address, self.location.href);
  return origin + pathname;
}

/** Whether a file of a shard has failed. */
export function hasFailed(shard: string): boolean {
  return failed.has(shard);
}

/** Gives a shard a new start. */
export function forgetFailure(shard: string): void {
  failed.delete(shard);
}
