import type { AstroIntegration } from "astro";

/** Names of the integrations with which the generator calls Astro. */
export const BUNDLING = "offprint-bundling";
export const PREVIEW = "offprint-preview";

/**
 * Makes the generator an adapter of Astro's whose host is the disk: pages are rendered on demand, and a build demands
 * each page of the site that has changed.
 *
 * @see https://docs.astro.build/en/reference/adapter-reference/
 */
export function hostOnDisk(): AstroIntegration {
  return {
    name: "offprint",
    hooks: {
      "astro:config:setup": ({ command, config }) => {
        const caller = { build: BUNDLING, dev: PREVIEW, preview: "", sync: undefined }[command];
        if (caller === undefined || config.integrations.some(({ name }) => name === caller)) return;
        process.stderr.write(`“astro ${command}” knows nothing of the content. Run “npm run ${command}”.\n`);
        process.exit(1);
      },
      "astro:config:done": ({ setAdapter }) => {
        setAdapter({
          name: "offprint",
          entrypointResolution: "auto",
          serverEntrypoint: new URL("./server.ts", import.meta.url),
          supportedAstroFeatures: { serverOutput: "stable", sharpImageService: "stable" },
        });
      },
    },
  };
}
