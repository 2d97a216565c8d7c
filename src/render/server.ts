import { createApp } from "astro/app/entrypoint";
import type { ShownPage } from "../views/shown-page.ts";

export { writeKoreanFaces } from "../templates/korean-faces.ts";

/*
 * The entry of the bundle that Astro makes of the templates: what a build calls to render pages.
 * See https://docs.astro.build/en/reference/modules/astro-app/
 */

const app = createApp({ streaming: false });

/** The one page stands at every address; some, such as `/404.html`, mean something to Astro. */
const ANY = new URL(import.meta.env.BASE_URL, "http://localhost");

export async function render(shown: ShownPage): Promise<string> {
  const response = await app.render(new Request(ANY), { locals: { shown } });
  if (response.status !== 200)
    throw new Error(`Astro answers ${response.status} for the page ${shown.href}.`);
  return response.text();
}
