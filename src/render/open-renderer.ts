import { pathToFileURL } from "node:url";
import { openBodies } from "../views/body.ts";
import type { PageKind } from "../views/paths/page-kinds.ts";
import type { PagePath } from "../views/paths/page-path.ts";
import { type ShownPage, showPage } from "../views/shown-page.ts";
import type { KeptBundle } from "./bundle-cache.ts";
import type { BundleJob } from "./bundle-templates.ts";
import { openBundler } from "./open-bundler.ts";

/** Renders a page. Its HTML depends on its props and the generator, and on nothing else. */
export type RenderPage = (page: { readonly kind: PageKind; readonly path: PagePath }) => Promise<string>;

/** The templates, ready to render. */
export interface OpenTemplates extends Pick<KeptBundle, "client" | "files"> {
  readonly render: RenderPage;
}

/** Renders pages through Astro, which bundles the templates first where no bundle is kept. */
export interface Renderer {
  /** Waits for the bundle. @throws what Astro or the disk says */
  readonly open: () => Promise<OpenTemplates>;
  /** Ends what still goes on. */
  readonly stop: () => Promise<void>;
}

interface Entry {
  readonly render: (shown: ShownPage) => Promise<string>;
  readonly writeKoreanFaces: () => string;
}

/**
 * Begins bundling at once where it has to be done, since content is to be read first.
 *
 * @param job.base of the site's addresses
 */
export function openRenderer(job: BundleJob & { readonly base: string }): Renderer {
  const { cacheDir, base } = job;
  const bundler = openBundler(job);
  const readBundle = async () => {
    const kept = bundler.read();
    if (kept) return kept;
    await bundler.bundle();
    const made = bundler.read();
    if (!made) throw new Error("What Astro has bundled cannot be read from the cache.");
    return made;
  };
  return {
    open: async () => {
      const { entry, client, files } = await readBundle();
      const templates = (await import(pathToFileURL(entry).href)) as Entry;
      const openBody = openBodies(cacheDir, base);
      const render: RenderPage = async ({ kind, path }) => {
        // It names files of the bundle.
        if (kind === "koreanFaces") return templates.writeKoreanFaces();
        const shown = await showPage(kind, path, base, openBody);
        // A feed or a list for machines is its text.
        return typeof shown.page === "string" ? shown.page : templates.render(shown);
      };
      return { render, client, files };
    },
    stop: bundler.stop,
  };
}
