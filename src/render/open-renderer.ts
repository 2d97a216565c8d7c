import { pathToFileURL } from "node:url";
import { openBodies } from "../views/open-bodies.ts";
import type { PageKind } from "../views/routes/page-kinds.ts";
import type { Route } from "../views/routes/route.ts";
import { type ShownPage, showPage } from "../views/shown-page.ts";
import type { KeptBundle } from "./bundle-cache.ts";
import type { BundleJob } from "./bundle-templates.ts";
import { openBundler } from "./open-bundler.ts";

/** Renders a page. Its HTML depends on its props and the generator, and on nothing else. */
export type RenderPage = (page: { readonly kind: PageKind; readonly route: Route }) => Promise<string>;

/** The templates, ready to render. */
export interface OpenTemplates extends Pick<KeptBundle, "client" | "files"> {
  readonly render: RenderPage;
}

/** Renders pages with Astro, which first bundles the templates if the cache has no bundle. */
export interface Renderer {
  /** Waits for the bundle. @throws the error of Astro or the disk */
  readonly open: () => Promise<OpenTemplates>;
  /** Ends bundling if it is still running. */
  readonly stop: () => Promise<void>;
}

interface Entry {
  readonly render: (shown: ShownPage) => Promise<string>;
}

/**
 * Starts bundling at once if the cache has no bundle, so that Astro works while content is read.
 *
 * @param job.base the site's base, `/` or `/path/`
 */
export function openRenderer(job: BundleJob & { readonly base: string }): Renderer {
  const { cacheDir, base } = job;
  const bundler = openBundler(job);
  const readBundle = async () => {
    const kept = bundler.read();
    if (kept) return kept;
    await bundler.bundle();
    const made = bundler.read();
    if (!made) throw new Error("Astro has bundled the templates, but the cache does not have the bundle.");
    return made;
  };
  return {
    open: async () => {
      const { entry, client, files } = await readBundle();
      const templates = (await import(pathToFileURL(entry).href)) as Entry;
      const openBody = openBodies(cacheDir, base);
      const render: RenderPage = async ({ kind, route }) => {
        const shown = await showPage(kind, route, base, openBody);
        // Feeds, the site map and robots.txt have no template.
        return typeof shown.page === "string" ? shown.page : templates.render(shown);
      };
      return { render, client, files };
    },
    stop: bundler.stop,
  };
}
