import type { SSRResult } from "astro";
import {
  type AstroComponentFactory,
  createComponent,
  renderTemplate,
  renderToString,
} from "astro/runtime/server/index.js";
import { giveRenderer, type PageRenderer } from "./page-renderer.ts";

/*
 * Astro bundles this with the pages. For each page that it renders, Astro makes a request, a response and the streams
 * between them, with all that a server needs; where pages are files, that takes more time than the pages themselves. So
 * it renders one page in that way, which is empty, and what it has made for that one serves all others.
 */

interface PageModule {
  readonly default: AstroComponentFactory;
}

/** By their place from the project's root on. They are loaded one by one: the order of the styles hangs on that. */
const modules = import.meta.glob<PageModule>("/src/pages/**/*.astro");

/** A component without content that gives the build a renderer of all pages. */
export const GiveRenderer = createComponent(async (result: SSRResult) => {
  const pages = new Map<string, AstroComponentFactory>();
  for (const [place, load] of Object.entries(modules)) pages.set(place.slice(1), (await load()).default);
  giveRenderer(openRenderer(result, pages));
  return renderTemplate``;
});

/** @param result what Astro has made for a page of which nothing is rendered yet */
function openRenderer(result: SSRResult, pages: ReadonlyMap<string, AstroComponentFactory>): PageRenderer {
  // A page takes the style sheets out of it that it has linked, and notes in it what it has written.
  const styles = [...result.styles];
  const notes = copyNotes(result._metadata);
  const { url } = result.createAstro({}, null);
  return {
    knows: (component) => pages.has(component),
    render: async (component, props, href) => {
      const page = pages.get(component);
      if (!page) throw new Error(`${component} is not one of the pages.`);
      result.styles = new Set(styles);
      result._metadata = { ...copyNotes(notes), headInTree: true };
      result.pathname = href;
      url.pathname = href;
      const html = await renderToString(result, page, props, {}, true);
      if (typeof html !== "string") throw new Error(`${href} answers ${html.status}.`);
      return html;
    },
  };
}

/** With their own sets and lists, which a page adds to. */
function copyNotes(notes: SSRResult["_metadata"]): SSRResult["_metadata"] {
  const copied = Object.entries(notes).map(([name, note]) => [name, copyNote(note)]);
  return Object.fromEntries(copied);
}

function copyNote(note: unknown): unknown {
  if (note instanceof Set) return new Set(note);
  return Array.isArray(note) ? [...note] : note;
}
