import type { APIContext, MiddlewareNext } from "astro";
import { shownPages } from "./find-page.ts";
import { WHOLE_KOREAN_FACES } from "./whole-korean-faces.ts";

const TYPES: Readonly<Record<string, string>> = {
  xml: "application/xml",
  css: "text/css",
  txt: "text/plain",
};

/**
 * Hands the catch-all page what to show at an address. Only `astro dev` loads this.
 *
 * @see https://docs.astro.build/en/guides/middleware/
 */
export async function onRequest({ url, locals }: APIContext, next: MiddlewareNext): Promise<Response> {
  const find = shownPages();
  if (!find)
    return new Response("There is nothing to show yet: site.yaml has problems, which the terminal lists.", {
      status: 503,
    });
  const shown = await find(url.pathname);
  if (typeof shown.page === "string") {
    const text = shown.kind === "koreanFaces" ? WHOLE_KOREAN_FACES : shown.page;
    const type = TYPES[shown.href.slice(shown.href.lastIndexOf(".") + 1)] ?? "text/plain";
    return new Response(text, { headers: { "content-type": `${type}; charset=utf-8` } });
  }
  Object.assign(locals, { shown });
  const response = await next();
  if (shown.kind !== "notFound") return response;
  return new Response(response.body, { status: 404, headers: response.headers });
}
