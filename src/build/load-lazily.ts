import { registerHooks } from "node:module";

/**
 * Packages that Astro imports to start, with the functions that it imports from them: it uses them where it optimises SVG
 * or fetches fonts, and they are a quarter of the files that it reads.
 */
const SELDOM_USED: Readonly<Record<string, readonly string[]>> = {
  svgo: ["optimize"],
  "css-tree": ["findAll", "generate", "parse"],
};
const OF_ASTRO = "/node_modules/astro/dist/";
const BESIDE = /^\.\.?\/.+\.js$/;

/** Lets Astro, which is imported after this, start with less: packages that it may need are loaded when it does. */
export function loadLazily(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL = "", conditions } = context;
      // What is required is what one of these modules loads at last.
      const isImported = !conditions.includes("require") && Object.hasOwn(SELDOM_USED, specifier);
      const names = isImported ? SELDOM_USED[specifier] : undefined;
      if (names)
        return { url: writeModule(specifier, names, parentURL), format: "module", shortCircuit: true };
      // Node would ask the disk about each of Astro's own modules, all of which are there and of one format.
      if (BESIDE.test(specifier) && parentURL.includes(OF_ASTRO))
        return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
      return next(specifier, context);
    },
  });
}

/** A module with functions that load a package when they are called. */
function writeModule(specifier: string, names: readonly string[], parentURL: string): string {
  const functions = names.map(
    (name) => `export const ${name} = (...given) => load(${JSON.stringify(specifier)}).${name}(...given);`,
  );
  const code = [
    'import { createRequire } from "node:module";',
    `const load = createRequire(${JSON.stringify(parentURL)});`,
    ...functions,
  ];
  return `data:text/javascript,${encodeURIComponent(code.join("\n"))}`;
}
