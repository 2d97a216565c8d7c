import { createApp } from "astro/app/entrypoint";
import type { ShownPage } from "../views/shown-page.ts";

/*
 * The entry of the bundle that Astro makes of the templates: what a build calls to render pages.
 * See https://docs.astro.build/en/reference/modules/astro-app/
 */

const app = createApp({ streaming: false });

/** The catch-all page answers at any address. A page's own address could mean something to Astro, as `/404.html` does. */
const ANY = new URL(import.meta.env.BASE_URL, "http://localhost");

export async function render(shown: ShownPage): Promise<string> {
  const response = await app.render(new Request(ANY), { locals: { shown } });
  if (response.status !== 200)
    throw new Error(`Astro answered ${response.status} for the page ${shown.href}.`);
  return response.text();
}
