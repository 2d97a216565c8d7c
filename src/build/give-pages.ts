import type { SSRResult } from "astro";
import {
  type AstroComponentFactory,
  createComponent,
  renderTemplate,
  renderToString,
} from "astro/runtime/server/index.js";
import type { PagePath } from "../data/page-path.ts";
import { type BundledPages, giveBundledPages, type RenderPath } from "./bundled-pages.ts";

/*
 * Astro bundles this with the pages. For each page that it renders, Astro makes a request, a response and the streams
 * between them, with all that a server needs; where pages are files, that takes more time than the pages themselves. So
 * it renders one page in that way, which is empty, and what it has made for that one serves all others.
 */

/** A page made of components, or a file such as a feed. */
interface PageModule {
  readonly default?: AstroComponentFactory;
  readonly GET?: (context: Pick<PagePath, "params" | "props">) => Response;
  /** A page that stands at the address that its own place says has none. */
  readonly getStaticPaths?: () => readonly PagePath[];
}

/** By their place from the project's root on. They are loaded one by one: the order of the styles hangs on that. */
const modules = import.meta.glob<PageModule>("/src/pages/**/*.{astro,ts}");

/** A component without content that gives the build all pages. */
export const GivePages = createComponent(async (result: SSRResult) => {
  const pages = new Map<string, PageModule>();
  for (const [place, load] of Object.entries(modules)) {
    const page = await load();
    for (const address of addressesOf(place, page)) pages.set(address, page);
  }
  giveBundledPages(bundle(result, pages));
  return renderTemplate``;
});

function addressesOf(place: string, { getStaticPaths }: PageModule): readonly string[] {
  if (getStaticPaths) return getStaticPaths().map(({ address }) => address);
  return [
    place
      .replace(/^\/src\/pages/, "")
      .replace(/\.ts$/, "")
      .replace(/\.astro$/, ".html"),
  ];
}

/** @param result what Astro has made for a page of which nothing is rendered yet */
function bundle(result: SSRResult, pages: ReadonlyMap<string, PageModule>): BundledPages {
  const notes = copyNotes(result._metadata);
  const { url } = result.createAstro({}, null);
  const open: BundledPages["open"] = (styles): RenderPath => {
    return async (path, href) => {
      const page = pages.get(path.address);
      if (page?.GET) return readText(href, page.GET(path));
      if (!page?.default) throw new Error(`No module in src/pages renders ${path.address}.`);
      // A page takes the style sheets out of these that it has linked, and notes in these what it has written.
      result.styles = new Set(styles);
      result._metadata = { ...copyNotes(notes), headInTree: true };
      result.pathname = href;
      url.pathname = href;
      const html = await renderToString(result, page.default, path.props, {}, true);
      return typeof html === "string" ? html : readText(href, html);
    };
  };
  return { styles: [...result.styles], open };
}

function readText(href: string, response: Response): Promise<string> {
  if (response.status !== 200) throw new Error(`${href} answers ${response.status}.`);
  return response.text();
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
