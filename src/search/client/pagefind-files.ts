const MODULE = /\/wasm\.[^/]+\.pagefind$/;
const SHARD = /\/pagefind\/([^/]+)\/[^/]/;
/** What a file begins with that is not compressed; Pagefind takes it for a module, and has one already. */
const NO_MODULE = "pagefind_dcd";

const failed = new Set<string>();
let module: PromiseWithResolvers<boolean> | undefined;

/**
 * Stands between Pagefind and the network, in the worker where Pagefind runs, for two reasons.
 *
 * Pagefind only logs a file that does not load, and answers without it: wrongly. Here the failure is noted.
 *
 * Its instances share one WebAssembly module, and each loads it. One that loads while another is in use spoils the
 * memory of both. Here the first loads it and the others wait for that.
 */
export function watchFiles(): void {
  const { fetch, WebAssembly } = self;
  const { instantiate } = WebAssembly;
  const fetchFile = async (input: RequestInfo | URL, init?: RequestInit) => {
    try {
      const answer = await fetch(input, init);
      if (answer.ok) return answer;
      throw new Error(`${input} answers ${answer.status}.`);
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

/** Whether a file of a shard has failed. */
export function hasFailed(shard: string): boolean {
  return failed.has(shard);
}

/** Begins anew with a shard. */
export function forgetFailure(shard: string): void {
  failed.delete(shard);
}
