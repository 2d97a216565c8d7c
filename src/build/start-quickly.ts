import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

/** Modules of Astro, from the folder of the generator on. */
const OF_ASTRO = /^\/node_modules\/astro\/dist\/[^?]+\.js$/;
/** What only Vite can give: modules that are made up, and settings that are written into the others. */
const OF_VITE =
  /(?:from|import)\s*\(?\s*["'](?:virtual:|astro:)|import\.meta\.env\.[A-Z_]+(?: [?=&|]|[),;\n])/;
const IMPORT = /(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g;

/**
 * Spares Vite work before the first page of a preview. Modules of Astro that need nothing of Vite are left to Node, which
 * has most of them already; Vite would read, transform and evaluate three hundred files.
 */
export function startQuickly(): Plugin {
  return {
    name: "start-quickly",
    apply: "serve",
    enforce: "pre",
    // No script of the site comes from a package, and Astro's toolbar, which would be bundled first, is off.
    configResolved: ({ environments: { client } }) => {
      if (client) Object.assign(client.optimizeDeps, { noDiscovery: true, include: [] });
    },
    configureServer({ config, environments: { ssr } }) {
      if (!ssr) return;
      const needsVite = seekVite();
      // A module is asked for by its address, and, where styles are sought in it, by its path.
      const findNative = (url: string) => {
        const address = url.startsWith(`${config.root}/`) ? url.slice(config.root.length) : url;
        const file = join(config.root, address);
        return OF_ASTRO.test(address) && !needsVite(file) ? file : undefined;
      };
      const fetchModule = ssr.fetchModule.bind(ssr);
      ssr.fetchModule = async (url, importer, options) => {
        const file = findNative(url);
        if (file === undefined) return fetchModule(url, importer, options);
        return { externalize: pathToFileURL(file).href, type: "module" };
      };
      const warmupRequest = ssr.warmupRequest.bind(ssr);
      ssr.warmupRequest = async (url) => {
        if (findNative(url) === undefined) await warmupRequest(url);
      };
    },
  };
}

/** Made anew, tells of a file whether it needs Vite, or one that it imports does, or one that those import. */
function seekVite(): (file: string) => boolean {
  const imports = new Map<string, readonly string[] | undefined>();
  const native = new Set<string>();
  const importsOf = (file: string) => {
    if (!imports.has(file)) imports.set(file, listImports(file));
    return imports.get(file);
  };
  return (file) => {
    const reached = new Set([file]);
    for (const next of reached) {
      if (native.has(next)) continue;
      const further = importsOf(next);
      if (!further) return true;
      for (const one of further) reached.add(one);
    }
    for (const one of reached) native.add(one);
    return false;
  };
}

/** The files that a module imports from beside it; none where it needs Vite itself. */
function listImports(file: string): readonly string[] | undefined {
  try {
    const code = readFileSync(file, "utf8");
    if (OF_VITE.test(code)) return undefined;
    return [...code.matchAll(IMPORT)].map(([, path = ""]) => resolve(dirname(file), path));
  } catch {
    return undefined;
  }
}
