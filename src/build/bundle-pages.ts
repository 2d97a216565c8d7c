import { join } from "node:path";
import { type AstroPrerenderer, build } from "astro";
import type { Plugin } from "vite";
import { type StyleLink, takeBundledPages } from "./bundled-pages.ts";
import { askForPages, GIVER } from "./pages-giver.ts";
import { shortenScopes } from "./short-scopes.ts";

/** What stands where Astro would look for files to copy, which is done apart from it. */
const NO_FILES = ".astro/no-public";

/**
 * Astro starts a server of Vite's for a moment, which would bundle the toolbar of `astro dev` into the cache, unasked and
 * with nobody to hear of a failure.
 */
const withoutOptimizer: Plugin = {
  name: "offprint-without-optimizer",
  enforce: "post",
  configEnvironment: (_, options) => {
    options.optimizeDeps = { noDiscovery: true, include: [] };
  },
};

/** Which pages to bundle, and where. */
export interface Bundling {
  readonly root: string;
  /** The folder that the bundle comes into, within the project. */
  readonly place: string;
  /** Of the site's addresses. */
  readonly base: string;
  readonly isVerbose: boolean;
}

/**
 * Lets Astro bundle the layouts.
 *
 * @param onBundled gets what Astro links on every page, while the code that renders pages is in its place
 * @see https://docs.astro.build/en/reference/adapter-reference/ `setPrerenderer()`
 */
export async function bundlePages(
  { root, place, base, isVerbose }: Bundling,
  onBundled: (styles: readonly StyleLink[]) => void,
): Promise<void> {
  const listStyles = async (own: AstroPrerenderer) => {
    const known = await own.getStaticPaths();
    const giver = known.find(({ route }) => route.route === GIVER.pattern);
    if (!giver) throw new Error(`Astro has not bundled ${GIVER.pattern}.`);
    await own.render(askForPages(base), { routeData: giver.route });
    return takeBundledPages().styles;
  };
  await build({
    root,
    outDir: place,
    publicDir: join(root, NO_FILES),
    logLevel: isVerbose ? "info" : "error",
    integrations: [
      {
        name: "offprint-pages",
        hooks: {
          "astro:config:setup": ({ injectRoute, updateConfig }) => {
            injectRoute(GIVER);
            updateConfig({ vite: { plugins: [withoutOptimizer] } });
          },
          "astro:build:start": ({ setPrerenderer }) => {
            setPrerenderer((own) => ({
              ...own,
              name: "offprint",
              setup: async () => {
                shortenScopes(place);
                await own.setup?.();
              },
              getStaticPaths: async () => {
                onBundled(await listStyles(own));
                return [];
              },
            }));
          },
        },
      },
    ],
  });
}
