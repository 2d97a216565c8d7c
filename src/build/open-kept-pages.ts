import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteData } from "astro";
import { type BundledPages, takeBundledPages } from "./bundled-pages.ts";
import { askForPages, GIVER } from "./pages-giver.ts";

/**
 * What Astro's own prerenderer does with the code that Astro has bundled: it tells it which style sheets each page links,
 * and renders pages. That is not in Astro's documentation; see astro/dist/core/build/default-prerenderer.js.
 */
interface BundledApp {
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, unknown> }) => void;
  readonly setOptions: (options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: { readonly options: { readonly destination: { readonly write: () => void } } };
  }) => void;
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly render: (request: Request, options: { readonly routeData: RouteData }) => Promise<Response>;
}

/** The folder with the code, as Astro names it. */
export const CODE = ".prerender";
const ENTRY = "prerender-entry*.mjs";

/**
 * Opens pages from the code that Astro has bundled. The styles that they give are none.
 *
 * @param place the folder of the bundle, within the project
 * @param base of the site's addresses
 * @throws where there is no such code
 */
export async function openKeptPages(place: string, base: string): Promise<BundledPages> {
  const folder = join(place, CODE);
  const [entry] = globSync(ENTRY, { cwd: folder });
  if (entry === undefined) throw new Error(`There is no code that renders pages in ${folder}.`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { readonly app: BundledApp };
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => {} } } } });
  const giver = app.manifest.routes.find(({ routeData }) => routeData.route === GIVER.pattern);
  if (!giver) throw new Error(`The code in ${folder} has no ${GIVER.pattern}.`);
  await app.render(askForPages(base), giver);
  return takeBundledPages();
}
