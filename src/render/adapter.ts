import type { AstroIntegration } from "astro";

/** Integrations that tell the adapter that the generator itself has called Astro. */
export const BUNDLING = "offprint-bundling";
export const PREVIEW = "offprint-preview";

/**
 * The generator's Astro adapter, whose host is the disk: Astro renders pages on demand, and a build asks for each page
 * that has changed.
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
        process.stderr.write(`“astro ${command}” does not read the content. Run “npm run ${command}”.\n`);
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
