const MODULE = /\/wasm\.[^/]+\.pagefind$/;
const SHARD = /\/pagefind\/([^/]+)\/[^/]/;
/** What a file begins with that is not compressed; Pagefind takes it for a module, and has one already. */
const NO_MODULE = "pagefind_dcd";

const network = globalThis.fetch.bind(globalThis);
const failed = new Set<string>();
const prepared = new Map<string, Promise<Response>>();
let module: PromiseWithResolvers<boolean> | undefined;

/**
 * Stands between Pagefind and the network, in the worker where Pagefind runs, for three reasons.
 *
 * Pagefind only logs a file that does not load, and answers without it: wrongly. Here the failure is noted.
 *
 * Its instances share one WebAssembly module, and each loads it. One that loads while another is in use spoils the
 * memory of both. Here the first loads it and the others wait for that.
 *
 * It asks for one file after the other. What is known before, or can be fetched before, is given to it from here.
 */
export function watchFiles(): void {
  const { WebAssembly } = self;
  const { instantiate } = WebAssembly;
  const fetchFile = async (input: RequestInfo | URL, init?: RequestInit) => {
    try {
      const address = plainAddress(String(input));
      const ready = prepared.get(address);
      prepared.delete(address);
      const answer = await (ready ?? network(input, init));
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

/** Has an answer ready for when Pagefind asks for an address, once. */
export function prepareAnswer(address: string, answer: Promise<Response> | Response): void {
  const ready = Promise.resolve(answer);
  // Whether it fails matters only when Pagefind asks.
  ready.catch(() => {});
  prepared.set(plainAddress(address), ready);
}

/** Fetches a file that Pagefind is going to ask for. */
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

/** Begins anew with a shard. */
export function forgetFailure(shard: string): void {
  failed.delete(shard);
}
