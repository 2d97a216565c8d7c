import { join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { toHref } from "../domain/addresses.ts";
import { takeRenderer } from "./page-renderer.ts";
import type { RenderPage } from "./render-pages.ts";

/** A route of which nothing comes into the site: what stands there renders the other pages. */
export const BUNDLED_PAGES = {
  pattern: "/_pages/",
  entrypoint: join(import.meta.dirname, "bundled-pages.astro"),
};

/**
 * Opens the pages that Astro has bundled. Those made of components are rendered by what the bundle itself gives, the
 * others, such as feeds, by Astro's own prerenderer.
 *
 * @param base of the site's addresses
 * @returns what renders a page; never two at a time
 */
export async function openPages(own: AstroPrerenderer, base: string): Promise<RenderPage> {
  const known = await own.getStaticPaths();
  const routes = new Map(known.map(({ pathname, route }) => [toKey(pathname), route]));
  const find = (address: string) => {
    const route = routes.get(toKey(address));
    if (!route) throw new Error(`No module in src/pages renders ${address}.`);
    return route;
  };
  const answer = async (address: string) => {
    const request = new Request(new URL(toHref(address, base), "http://localhost"));
    const rendered = await own.render(request, { routeData: find(address) });
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (response.status !== 200) throw new Error(`${address} answers ${response.status}.`);
    return response.text();
  };
  await answer(BUNDLED_PAGES.pattern);
  const renderer = takeRenderer();
  return ({ path: { address, props } }) => {
    const { component } = find(address);
    return renderer.knows(component)
      ? renderer.render(component, props, toHref(address, base))
      : answer(address);
  };
}

/** Astro writes the address of a folder with or without its last slash, and of `404.html` without the ending. */
function toKey(address: string): string {
  return decodeURI(address).replaceAll(/^\/|\/$|\.html$/g, "");
}
