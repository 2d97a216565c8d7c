import type { Plugin } from "vite";

const HELPER = "\0vite/preload-helper.js";
/** What bundlers tell each other of calls; in the script of a worker it is left over. */
const HINT = /\/\* @(?:__PURE__|vite-ignore) \*\/\s*/g;
/** What every search field needs compresses better as one file than as two. */
const FIELD = /\/search\/client\/(?:ask-worker|create-element|option-list|suggest-titles|watch-typing)\.ts$/;

/**
 * Keeps the scripts of the browser small. `import()` stays as it is: Vite calls it through a helper that first links the
 * styles and modules which the imported one needs; here the styles are in one file, so it would only be a third of a
 * page's script.
 */
export function keepScriptsSmall(): Plugin {
  const output = { codeSplitting: { groups: [{ name: "search-field", test: FIELD }] } };
  return {
    name: "keep-scripts-small",
    enforce: "pre",
    config: () => ({
      build: { modulePreload: { resolveDependencies: () => [] } },
      environments: { client: { build: { rolldownOptions: { output } } } },
    }),
    load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : undefined),
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === "chunk") file.code = file.code.replaceAll(HINT, "");
    },
  };
}
