import type { Plugin } from "vite";

const HELPER = "\0vite/preload-helper.js";

/**
 * Leaves `import()` in scripts of the browser as it is. Vite calls it through a helper that first links the styles and
 * modules which the imported one needs: here the styles are in one file, so it would only be a third of a page's script.
 */
export function importPlainly(): Plugin {
  return {
    name: "import-plainly",
    enforce: "pre",
    config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
    load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : undefined),
  };
}
