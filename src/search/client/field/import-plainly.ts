/** Takes the place of what Vite wraps around `import()`; see astro.config.mjs. */
export const __vitePreload = <Module>(load: () => Promise<Module>): Promise<Module> => load();
