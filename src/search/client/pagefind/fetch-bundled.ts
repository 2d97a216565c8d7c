/** The address of a file in a bundle: the bundle's, the first byte and the length. Pagefind's own files have no such end. */
const BUNDLED = /^(.*\/(?:fragment|index)\/[^/]+)-(\d+)-(\d+)\.pf_(?:fragment|index)$/;

/**
 * Fetches a file of an index. Of a bundle, asks for the bytes of that file only. A host that does not know ranges sends
 * the whole bundle.
 */
export async function fetchBundled(
  address: string,
  init: RequestInit | undefined,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  const [, bundle, first, length] = BUNDLED.exec(address) ?? [];
  if (bundle === undefined) return fetch(address, init);
  const from = Number(first);
  const end = from + Number(length);
  const answer = await fetch(`${bundle}.pf_bundle`, { headers: { Range: `bytes=${from}-${end - 1}` } });
  if (answer.status !== 200) return answer;
  return new Response((await answer.arrayBuffer()).slice(from, end));
}
