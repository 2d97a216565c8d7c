/** Renders one of the pages that Astro has bundled; never two at a time. */
export interface PageRenderer {
  /** @param component the page's module, from the project's root on */
  readonly knows: (component: string) => boolean;
  /**
   * @param props what `getStaticPaths` gives the page
   * @param href the address of the page, percent-encoded and with the base
   */
  readonly render: (component: string, props: object, href: string) => Promise<string>;
}

/** The bundle has its own copy of every module: what it makes is handed over as a global value. */
const PLACE = Symbol.for("offprint.renderer");
const shared = globalThis as { [PLACE]?: PageRenderer };

export function giveRenderer(renderer: PageRenderer): void {
  shared[PLACE] = renderer;
}

/** Takes the renderer that the bundle gave last. @throws where it has given none */
export function takeRenderer(): PageRenderer {
  const renderer = shared[PLACE];
  if (!renderer) throw new Error("The pages that Astro has bundled gave no renderer.");
  delete shared[PLACE];
  return renderer;
}
